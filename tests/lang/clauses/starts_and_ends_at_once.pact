# warning P0511
# Of a start and an end at one instant the start prevails.
status outlaw(s: state);
event condemn/condemns/condemned(s: state);
event pardon/pardons/pardoned(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 {
        when any member s condemns then starts outlaw(s);
        when any member s pardons then ends outlaw(s);
    }
}
scenario s {
    1900-03-01: { p condemns; p pardons; }
    expect on 1900-03-01: p is outlaw;
}
