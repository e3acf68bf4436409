# What happens at the instant of entry into force counts, also for a clause whose trigger speaks of no member; and
# for who is made a party by a clause at that instant.
status calm(s: state);
action pay/pays/paid(s: state);
action give/gives/given(a: state, to v: state);
a, b, z : state;
treaty t { in force when p is calm;  parties { p, q; }
    article 1 { when any state a gives to any state b then q must pay; } }
treaty u { parties { p, q; }
    article 1 { when any state s is calm then starts party(z, u); }
    article 2 { when any state a gives to any state b then z must pay; } }
scenario s {
    1930-01-01: { p is calm;  a gives to b; }
    expect q is obliged to pay under article 1 of t;
    expect z is obliged to pay under article 2 of u;
}
