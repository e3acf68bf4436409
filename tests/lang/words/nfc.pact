# Composed and decomposed letters are one name.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { perú, chile; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    1900-03-01: perú attacks chile;
    expect on 1900-03-01: perú has breached article 1 of t;
}
