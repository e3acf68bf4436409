treaty t {
    secret until 1901-01-01;
    political;
    parties { p, q; }
    p reserves article 1;
    article 1 { }
}
extern distance(a: state, b: state): number from "libgeo.so";
