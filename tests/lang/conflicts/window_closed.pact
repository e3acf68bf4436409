# A ban over the whole of the time allowed conflicts.
action march/marches/marched(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must march by 1900-05-31; }
    article 2 { p must not march until 1900-06-01; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
}
