# Declarations may stand after their use.
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is ready then s must march; }
}
scenario s {
    1900-03-01: p is ready;
    expect on 1900-03-01: p is obliged to march;
}
action march/marches/marched(s: state);
status ready(s: state);
