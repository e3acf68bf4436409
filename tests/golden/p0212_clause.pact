action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { peace: every member must not attack any other member; }
}
scenario s { expect on 1900-03-01: p is forbidden to attack q under article 1.peac of t; }
