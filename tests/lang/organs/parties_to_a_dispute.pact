# A veto's act has variables: a party's vote is not counted (Covenant 15.6, Charter 27.3).
action demand/demands/demanded(o: organ, from d: state);
treaty covenant {
    in force from 1920-01-10;
    parties { a, b, c, d; }
    organ council {
        permanent a, b, c, d;
        adopts demands(x) if every seat s where (s != x) satisfies (s favours);
    }
    organ board {
        permanent a, b;
        elected c, d;
        adopts if count of seat s where (s favours) >= 2;
        vetoed demands(x) by permanent p where (p opposes and p != x);
    }
}
scenario unanimity_without_the_party {
    1936-01-01: council demands from d { yes a, b, c; no d; }
    expect council has demanded from d;
    1936-01-02: council demands from c { yes a, b, c; no d; }
    expect not council has demanded from c because void by d;
}
scenario a_party_cannot_veto {
    1936-01-01: board demands from a { yes c, d; no a; }
    expect board has demanded from a;
    1936-01-02: board demands from c { yes c, d; no a; }
    expect not board has demanded from c because vetoed by a;
}
