# Ballots are events too: they trigger clauses, and are remembered, whatever became of the motion.
action decide/decides/decided(o: organ);
action explain/explains/explained(s: state);
treaty t {
    parties { a, b, c; }
    organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; }
    article 1 { when any member m opposes then m must explain within 3 days; }
    article 2 { when any member m is absent at council then m should explain; }
}
scenario events {
    1950-01-01: council decides { yes a; no b; }
    expect not council has decided because void;
    expect b is obliged to explain and not a is obliged to explain;
    expect c is recommended to explain and not b is recommended to explain;
    expect a has favoured at council and b has opposed and c has stayed_absent;
    1950-01-02: a explains;
    expect not b opposes and b has opposed in last 5 days;
}
