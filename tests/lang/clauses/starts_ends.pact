# Constitutive effects change statuses at once.
status outlaw(s: state);
event condemn/condemns/condemned(s: state);
event pardon/pardons/pardoned(s: state);
treaty t {
    in force from 1900-01-01 until 1901-01-01;
    parties { p, q; }
    article 1 {
        when any member s condemns then starts outlaw(s);
        when any member s pardons then ends outlaw(s);
    }
}
scenario s {
    1900-03-01: p condemns;
    1900-04-01: p pardons;
    1901-01-01: q condemns;
    expect on 1900-03-01: p is outlaw;
    expect on 1900-03-31: p is outlaw;
    expect on 1900-04-01: p is not outlaw;
    expect on 1901-01-01: q is not outlaw;                      # no longer in force
}
