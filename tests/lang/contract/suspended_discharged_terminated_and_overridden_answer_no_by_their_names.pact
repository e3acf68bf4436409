# A duty that is suspended, discharged, terminated or overridden is not owed at once, and the answer says which it is.
status resting(s: state);
status ill(s: state);
status poor(s: state);
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { q; p until 1904-01-01; }
    article 1 { p must pay to q by 1905-01-01 unless p is ill; }
    article 2 { when p is resting then suspends article 1 for p; }
    article 3 { when p is poor then p must not pay to q notwithstanding article 1; }
}
scenario suspended {
    expect on 1900-02-28: p is obliged to pay to q;
    1900-03-01: p is resting;
    expect p is not obliged to pay to q because suspended;
}
scenario discharged {
    expect on 1900-02-28: p is obliged to pay to q;
    1900-03-01: p is ill;
    expect p is not obliged to pay to q because discharged;
}
scenario overridden {
    expect on 1900-02-28: p is obliged to pay to q;
    1900-03-01: p is poor;
    expect p is not obliged to pay to q because overridden;
    1900-03-02: ends p is poor;
    expect p is obliged to pay to q;
}
scenario terminated {
    expect on 1903-12-31: p is obliged to pay to q;
    expect on 1904-01-01: p is not obliged to pay to q because terminated;
    expect on 1905-01-01: p has not breached article 1 of t;
}
