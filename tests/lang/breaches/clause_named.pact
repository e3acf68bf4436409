# A clause is cited as article N.NAME; the article covers all its clauses.
action attack/attacks/attacked(a: state, v: state);
action threaten/threatens/threatened(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 {
        attacks: every member must not attack any other member;
        threats: every member must not threaten any other member;
    }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: p has breached article 1.attacks of t;
    expect on 1900-03-01: p has not breached article 1.threats of t;
    expect on 1900-03-01: p has breached article 1 of t;
    expect on 1900-03-01: p is forbidden to attack q under article 1.attacks of t;
    expect on 1900-03-01: p is not forbidden to attack q under article 1.threats of t;
}
