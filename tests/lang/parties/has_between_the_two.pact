# `has V` looks back no further than entry into force between the two.
action attack/attacks/attacked(a: state, v: state);
action ask/asks/asked(v: state, s: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, r; q from 1910-01-01; }
    article 1 { when any member v asks any member s and some member a where (a has attacked v) then s must help v; }
}
scenario earlier {
    1909-12-31: p attacks q;
    1910-03-01: q asks r;
    expect on 1910-03-01: r is not obliged to help q;           # q was no party yet
}
scenario later {
    1910-01-01: p attacks q;
    1910-03-01: q asks r;
    expect on 1910-03-01: r is obliged to help q;
}
