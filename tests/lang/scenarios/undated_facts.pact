# Undated facts hold from the beginning.
status neutral(s: state);
attribute capability(s: state): number;
action notify/notifies/notified(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is neutral then s must notify within 5 days; }
}
scenario s {
    p is neutral;
    capability(p) = 3;
    expect on 1899-01-01: p is neutral and capability(p) = 3;
    expect on 1900-01-01: p is obliged to notify;
    expect on 1900-01-06: p has breached article 1 of t;
}
