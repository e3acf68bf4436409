attribute capability(s: state): number;
action disarm/disarms/disarmed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s in member and capability(s) > 1/2 then s must disarm; }
}
scenario s { capability(p) = 1; }
