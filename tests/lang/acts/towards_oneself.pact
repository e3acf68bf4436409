# A role that is the bearer's own is filled by the bearer alone: acts towards others neither meet nor break it.
action restrain/restrains/restrained(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member m must restrain m by 1900-02-01; }
    article 2 { every member m must not restrain m until 1900-01-10; }
}
scenario s {
    1900-01-05: { p restrains q; q restrains q; }
    1900-01-20: p restrains r;
    expect on 1900-02-01: p has breached article 1 of t and p has not breached article 2 of t;
    expect on 1900-02-01: q has not breached article 1 of t and q has breached article 2 of t;
}
