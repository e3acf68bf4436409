# Only acts that some `can` or `adopts` names, or an organ's, need power.
action decree/decrees/decreed(s: state);
action speak/speaks/spoke(s: state);
action decide/decides/decided(o: organ);
action elect/elects/elected(o: organ, s: state);
treaty t {
    parties { a, b; }
    organ council { permanent a, b; adopts elect(s) if every seat v satisfies (v favours); }
    article 1 { a can decree; }
}
unruled : organ;
scenario needs {
    1950-01-01: { a decrees; b decrees; a speaks; unruled decides; council decides { yes a, b; } }
    expect a has decreed;
    expect not b has decreed because void;      # `can` names it, and not for b
    expect a has spoke;
    expect unruled has decided;                # an organ of which no text says how it acts
    expect not council has decided because void;   # an organ's act that nothing empowers
    expect a is empowered to decree and not b is empowered to decree;
}
