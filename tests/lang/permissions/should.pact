# `should` recommends: no duty, no breach.
action consult/consults/consulted(s: state, with t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p should consult with q; }
}
scenario s {
    expect on 1900-01-01: p is recommended to consult with q;
    expect on 1900-01-01: p is not obliged to consult with q because recommended;
    expect on 1950-01-01: p has not breached article 1 of t;
    expect on 1899-12-31: p is not recommended to consult with q;
}
