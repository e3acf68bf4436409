x, y : state;
action pay/pays/paid(s: state);
extern rows distance(a: state, since: date): number from "libgeo.so";
extern worth(n: number, since: date as text): number from "libgeo.so";
extern many(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): number from "libgeo.so";
extern ripe(s: state, since: date): bool from "libgeo.so";
define old(s: state) if ripe(s, today);
define rich(s: state) if worth(1930-01-01, 5) > 2 or worth(1) > 2 or worth(1, 1930-01-01, 3) > 2;
treaty t { parties { x; }  article 1 { when worth(1, today) > 2 then x must pay; } }
