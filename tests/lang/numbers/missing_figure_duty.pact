# warning P0504
# A duty that turns on a missing figure does not arise, whichever way the figure is asked for.
attribute capability(s: state): number;
action disarm/disarms/disarmed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s in member of t and capability(s) > 0.5 then s must disarm; }
    article 2 { when any member s in member of t and not (capability(s) > 0.5) then s must disarm; }
}
scenario s {
    capability(p) = 1;
    expect on 1900-02-01: p is obliged to disarm under article 1 of t;
    expect on 1900-02-01: p is not obliged to disarm under article 2 of t;
    expect on 1900-02-01: q is not obliged to disarm;
}
