# Effects feed the same instant until nothing changes.
status a1(s: state);
status b1(s: state);
status c1(s: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is b1 then starts c1(s); }
    article 2 { when any member s is a1 then starts b1(s); }
    article 3 { when any member s is c1 then s must pay; }
}
scenario s {
    1900-03-01: p is a1;
    expect on 1900-02-28: p is not obliged to pay;
    expect on 1900-03-01: p is b1 and p is c1;
    expect on 1900-03-01: p is obliged to pay;
    expect on 1900-03-01: q is not obliged to pay;
}
