treaty t {
    parties { p, q; }
    article 1 { }
}
extern distance(a: state, b: state): number from "libgeo.so";
