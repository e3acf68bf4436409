# An act can be valid and still a breach; a power is no permission, and a permission no power.
action annul/annuls/annulled(o: organ, s: state);
action decide/decides/decided(o: organ);
treaty t {
    parties { a, b; }
    organ council { permanent a, b; adopts annul if every seat s satisfies (s favours); }
    article 1 { council must not annul b; }
    article 2 { council may decide; }
}
scenario both {
    1950-01-01: council annuls b { yes a, b; }
    expect council has annulled b;
    expect council is forbidden to annul b and council is empowered to annul b;
    1950-01-02: council decides { yes a, b; }
    expect not council has decided because void;
    expect council is permitted to decide and council is not empowered to decide;
}
