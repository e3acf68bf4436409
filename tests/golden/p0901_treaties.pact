treaty t {
    parties { p, q; }
    article 1 { }
}
extern distance(a: state, on_day: date): number from "libgeo.so";
