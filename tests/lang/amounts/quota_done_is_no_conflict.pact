# What is done for this month is not due: a limit that it used up conflicts with nothing.
action fund/funds/funded(a: state, n: number, to v: state);
treaty t { in force from 1930-01-01;  parties { r, p; }
    article 1 { r must fund at least 3 per month; }
    article 2 { r must fund at most 3 per month; } }
scenario done { 1930-02-05: r funds 4 to p;  expect no conflict; }
