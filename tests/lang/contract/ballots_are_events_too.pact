# How a seat votes is an event: it triggers clauses at its instant and is remembered, also of what was not adopted.
action decide/decides/decided(o: organ);
action explain/explains/explained(s: state);
treaty t {
    in force from 1900-01-01;
    parties { a, b, c; }
    organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; }
    article 1 { when any member m opposes then m must explain within 3 days; }
}
scenario rejected {
    1900-03-01: council decides { yes a; no b; }
    expect not council has decided;
    expect b is obliged to explain and a is not obliged to explain because not_triggered;
    expect on 1900-03-03: b has not breached article 1 of t;
    expect on 1900-03-04: b has breached article 1 of t;
    1900-03-10: a explains;
    expect b has opposed and not b opposes and not a has opposed;
}
scenario each_time {
    1900-03-01: council decides { yes a; no b; }
    1900-03-02: b explains;
    expect on 1900-03-03: b is not obliged to explain because fulfilled;
    1900-03-05: council decides { yes a, c; no b; }
    expect council has decided and b is obliged to explain;
}
