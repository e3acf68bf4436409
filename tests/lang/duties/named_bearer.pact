# A named bearer owes only while it is a party.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r from 1910-01-01; }
    article 1 { when any state a attacks q then r must help q; }
}
scenario before_accession {
    1905-01-01: p attacks q;
    expect on 1905-01-01: r is not obliged to help q because not_bound;
    expect on 1911-01-01: r is not obliged to help q;
}
scenario after_accession {
    1910-01-01: p attacks q;
    expect on 1910-01-01: r is obliged to help q;
}
