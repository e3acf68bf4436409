# Where no text of the organ counts votes, an act without ballots is no vote, from which nobody was absent.
action decide/decides/decided(o: organ);
action explain/explains/explained(s: state);
treaty t { parties { a, b; }
    organ council { permanent a; }
    organ board { permanent b;  adopts if true; }
    article 1 { when any member m is absent then m must explain; }
    article 2 { council can decide; board can decide; } }
scenario s {
    1950-01-01: council decides;
    expect council has decided and a is not obliged to explain because not_triggered;
    1950-01-02: board decides { }
    expect b is obliged to explain and not a is obliged to explain;
}
