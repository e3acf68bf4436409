action attack/attacks/attacked(a: state, v: state);
status ready(s: state);
attribute capability(s: state): number;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s readies then s must attack p; }
    article 2 { when any member s is attacks then s must attack p; }
}
scenario s { 1900-03-01: p is attacked; p is capability; 1900-03-01: p ready; expect on 1900-03-01: p has ready; }
