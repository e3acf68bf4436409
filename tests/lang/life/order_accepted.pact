# The text may accept it.
status outlaw(s: state);
event condemn/condemns/condemned(s: state);
event pardon/pardons/pardoned(s: state);
treaty t {
    parties { p, q; }
    accepts P0511 in article 1 because "the real treaty leaves it open";
    article 1 {
        when any member s condemns then starts outlaw(s);
        when any member s pardons then ends outlaw(s);
    }
}
scenario s { 1900-03-01: { p condemns; p pardons; }  expect p is outlaw; }
