# Scenarios know nothing of each other.
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } article 1 { every member must not attack any other member; } }
scenario first {
    1900-03-01: p attacks q;
    expect on 1900-03-01: p has breached article 1 of t;
}
scenario second {
    expect on 1900-03-01: p has not breached article 1 of t;
    expect on 1900-03-01: p has not attacked q;
}
