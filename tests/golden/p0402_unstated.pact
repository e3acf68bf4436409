action attack/attacks/attacked(a: state, v: state, with w: state);
status at_war(a: state, with b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a attacks any member v with any state w then v must not attack w; }
}
scenario s { 1900-03-01: p attacks q; }
