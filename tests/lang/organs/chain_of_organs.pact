# A chain of organs: the assembly elects whose votes the council counts, and delegates a power to it.
status councillor(s: state);
status delegated(o: organ);
action elect/elects/elected(o: organ, s: state) starts councillor(s);
action delegate/delegates/delegated_to(o: organ, to p: organ) starts delegated(p);
action inspect/inspects/inspected(o: organ, s: state);
treaty t {
    in force from 1946-01-01;
    parties { a, b, c; }
    organ assembly {
        ordinary every member;
        adopts elect(s) if count of seat v where (v favours) >= 2;
        adopts delegate if every seat v satisfies (v favours);
    }
    organ council {
        elected every councillor;
        adopts if every seat s satisfies (s favours);
    }
    article 1 { when council is delegated then council can inspect any member; }
}
scenario chain {
    1950-01-01: council inspects c { }
    expect not council has inspected because void;
    1950-01-02: assembly elects a { yes a, b; }
    1950-01-03: assembly elects c { yes c; no a, b; }
    expect a in seat of council and not c in seat of council;
    1950-01-04: assembly delegates to council { yes a, b, c; }
    expect council is empowered to inspect c;
    1950-01-05: council inspects c { yes a; }
    expect council has inspected c;
}
