# `excludes` holds both ways, whichever act declares it.
action rise/rises/rose(s: state) excludes fall(s);
action fall/falls/fell(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must fall; }
    article 2 { p must rise; q must rise; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
    expect on 1900-01-01: no conflict between article 1 of t and article 2 of t for q;
}
