treaty t {
    in force when p in member of t;
    secret until 1901-01-01;
    lasts 3 years;
    renews every 5 years unless denounced 1 years before;
    withdrawal on 2 years notice;
    political;
    parties { p, q; }
    p reserves article 1;
    article 1 { }
}
extern distance(a: state, b: state): number from "libgeo.so";
