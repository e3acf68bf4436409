# What a state had violated when it leaves stays violated, though it is owed no longer (VCLT 70; section 8).
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; w until 1902-01-01; }
    article 1 { every member except q must pay to q by 1901-01-01; }
}
scenario exit {
    expect on 1900-12-31: w has not breached article 1 of t;
    expect on 1901-12-31: w has breached article 1 of t and w is obliged to pay to q;
    expect on 1902-01-01: w has breached article 1 of t;
    expect on 1902-01-01: w is not obliged to pay to q because terminated;
    expect on 1902-01-01: p is obliged to pay to q;
}
