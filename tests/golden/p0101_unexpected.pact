action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01
    parties { p, q; }
    article 1 { every member must not must any other member; }
    article 2 { evry member must attack q; }
}
scenario s { 1900-03-01: p attacks q attacks; }
