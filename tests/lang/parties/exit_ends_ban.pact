action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p until 1910-01-01; q; r; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    1909-12-31: r attacks q;
    1910-01-01: p attacks q;
    expect on 1909-12-31: p is forbidden to attack q;
    expect on 1910-01-01: p is not forbidden to attack q;
    expect on 1910-01-01: p has not breached article 1 of t;
    expect on 1909-12-31: q is forbidden to attack p;
    expect on 1910-01-01: q is not forbidden to attack p;       # p is no longer a member
}
