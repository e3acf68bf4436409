action attack/attacks/attacked(a: state, v: state);
action mourn/mourns/mourned(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks a then every member must mourn; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is not obliged to mourn;
}
