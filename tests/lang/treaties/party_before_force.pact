# A party's own date counts no earlier than the entry into force.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p from 1890-01-01; q; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1899-12-31: p is not forbidden to attack q because not_bound;
    expect on 1900-01-01: p is forbidden to attack q;
}
