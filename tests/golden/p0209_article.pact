action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 3 then a must attack p; }
}
scenario s { expect on 1900-03-01: p is forbidden to attack q under article 11 of t; }
