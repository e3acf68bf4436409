# Who is bound as `member` must be one; who is bound as `state` need not.
status outlaw(s: state);
status pariah(s: state);
event condemn/condemns/condemned(s: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p; }
    article 1 {
        when any member s condemns then starts outlaw(s);
        when any state s condemns then starts pariah(s);
    }
}
scenario s {
    1900-03-01: x condemns;
    expect on 1900-03-01: x is not outlaw;
    expect on 1900-03-01: x is pariah;
}
