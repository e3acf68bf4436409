kind place/places;
a1 : place;
action attack/attacks/attacked(a: state, v: state);
attribute capability(s: state): number;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack a1; }
}
scenario s { 1900-03-01: a1 attacks p; capability(a1) = 3; expect on 1900-03-01: a1 in member of t; }
