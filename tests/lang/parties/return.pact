# A party that leaves and comes back is bound from its return.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r until 1910-01-01; r from 1920-01-01; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1909-12-31: r is forbidden to attack q;
    expect on 1910-01-01: r is not forbidden to attack q;
    expect on 1919-12-31: r is not forbidden to attack q;
    expect on 1920-01-01: r is forbidden to attack q;
}
