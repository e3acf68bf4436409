# When a state leaves, its active duties and its suspended ones are terminated; those of the others are not.
event stop/stops/stopped(s: state);
action pay/pays/paid(s: state, to t: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; w until 1902-01-01; }
    article 1 { every member except q must pay to q by 1905-01-01; }
    article 2 { every member except q must help q by 1905-01-01; }
    article 3 { when any member m stops then suspends article 2 for m; }
    article 4 { every member except q must pay to q by 1902-01-01; }
    article 5 { every member except q must pay to q by 1901-12-31; }
}
scenario due_on_the_day_of_exit {
    expect on 1902-01-01: w has not breached article 4 of t and p has breached article 4 of t;
    expect on 1902-01-01: w has breached article 5 of t;                    # due on the eve
}
scenario exit {
    1900-03-01: w stops;
    expect on 1901-12-31: w is obliged to pay to q;
    expect on 1901-12-31: w is not obliged to help q because suspended;
    expect on 1902-01-01: w is not obliged to pay to q because terminated;
    expect on 1902-01-01: w is not obliged to help q because terminated;
    expect on 1905-01-01: w has not breached article 1 of t and w has not breached article 2 of t;
    expect on 1905-01-01: p has breached article 1 of t and p has breached article 2 of t;
}
