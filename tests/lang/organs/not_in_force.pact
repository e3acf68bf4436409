# An organ has no power before its treaty is in force, and its seats are empty.
action decide/decides/decided(o: organ);
treaty t { in force from 1946-01-01 until 1956-01-01;  parties { a, b; }
    organ council { permanent a, b; adopts if true; } }
scenario early {
    1945-12-31: council decides { }
    expect not council has decided because void;
    1946-01-01: council decides { yes a; }
    expect council has decided;
    1956-01-01: council decides { }
    expect not council decides because void;
    expect council is not empowered to decide;
}
