# A ban that exit ended binds again on return, for acts after it alone.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { q; p until 1910-01-01; p from 1920-01-01; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    1915-01-01: p attacks q;
    1920-01-01: p attacks q;
    expect on 1919-12-31: p has not breached article 1 of t;
    expect on 1920-01-02: p has breached article 1 of t;
}
