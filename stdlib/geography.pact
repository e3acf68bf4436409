# std.geography: where. Regions, zones, borders.
#
# Comes in by `use std.geography;`. Goes out: regions that lie in each other, what lies in them, zones with a status
# in law, and who borders on whom. Distances and latitudes are not reckoned: a region is the places that are said to
# lie in it.

use std.security;

## A part of the earth that a text names: a continent, a sea, a treaty area, a zone.
kind region/regions;

# ---- regions ----

## Place p lies in region r.
status located(p: place, at r: region);
## Region r lies wholly in region q.
status inside(r: region, q: region);
## r lies in q, through any number of steps.
define contained(r: region, q: region) if
    r is inside q or some region m where (r is inside m and contained(m, q));
## p lies in r, directly or through regions that lie in it.
define lies_in(p: place, r: region) if
    p is located at r or some region q where (p is located at q and contained(q, r));
## s has territory in r (North Atlantic 6; Rio 4).
define present(s: state, at r: region) if some place p where (s is sovereign over p and lies_in(p, r));

# ---- zones: regions with a status in law ----

## No forces or fortifications may stand in it (Versailles 42 and 43; Lausanne 1923: the Straits).
status demilitarised_zone(r: region);
## No nuclear weapons may be in it (Tlatelolco 1967; Rarotonga 1985).
status nuclear_free_zone(r: region);
## p may hold no forces: by itself or by its zone.
define demilitarised_place(p: place) if
    p is demilitarised or some region r where (r is demilitarised_zone and lies_in(p, r));
## p may hold no nuclear weapons.
define nuclear_free_place(p: place) if some region r where (r is nuclear_free_zone and lies_in(p, r));

# ---- borders ----

## a and b have a common land or river border (Correlates of War, direct contiguity: type 1). State it once.
status bordering(a: state, with b: state);
## a and b face each other across water, up to 400 miles (types 2 to 5). State it once.
status facing(a: state, with b: state);
## They border on each other, whichever way it was stated.
define neighbour(a: state, b: state) if a is bordering with b or b is bordering with a;
## Neighbours, or facing each other.
define contiguous(a: state, b: state) if neighbour(a, b) or a is facing with b or b is facing with a;
## From a to b by land, through any number of states.
define reachable(a: state, b: state) if
    neighbour(a, b) or some state m where (neighbour(a, m) and reachable(m, b));
