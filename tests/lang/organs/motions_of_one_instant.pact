# Several motions of one instant are each judged on their own ballots.
action condemn/condemns/condemned(o: organ, s: state);
x, y : state;
organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; vetoed by permanent p where (p opposes); }
organ court { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; }
scenario together {
    1950-01-01: {
        council condemns x { yes a, b; no c; }
        council condemns y { yes a, b, c; }
        court condemns x { yes a; abstain b; }
    }
    expect not council has condemned x because vetoed by c;
    expect council has condemned y;
    expect not court has condemned x because void;
    expect c opposes at council and c favours at council and c is absent at court and not c opposes at court;
}
