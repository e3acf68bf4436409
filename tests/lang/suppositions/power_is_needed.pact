# note P0550
# Who complies does what needs power only where it has the power.
status out(s: state);
action denounce_it/denounces_it/denounced_it(s: state) starts out(s);
status calm(s: state);
treaty t { parties { a, b; }
    article 1 { every member must denounce_it; }
    article 2 { a can denounce_it; } }
scenario s { suppose every state complies;  1930-01-01: b is calm;
    expect a is out and b is not out and b is obliged to denounce_it; }
