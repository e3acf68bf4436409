# `any other member` as object: one of them will do.
action visit/visits/visited(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must visit any other member by 1900-03-01; }
}
scenario s {
    1900-02-01: p visits q;
    expect on 1900-03-01: p has not breached article 1 of t;
    expect on 1900-03-01: q has breached article 1 of t;
}
