# A definition may count the ballots of the motion at hand.
action decide/decides/decided(o: organ);
define carried(o: organ) if count of seat of o s where (s favours at o) > count of seat of o s where (s opposes at o);
define votes_for(o: organ): number = count of seat of o s where (s favours at o);
organ council { permanent a, b, c; adopts if council is carried and votes_for(council) >= 2; }
organ board { permanent a, b; adopts if carried(board); }
scenario counted {
    1950-01-01: { council decides { yes a, b; no c; }  board decides { yes a; no b; } }
    expect council has decided;
    expect not board has decided because void by b;
    1950-01-02: council decides { yes a; }
    expect not council decides because void;
}
