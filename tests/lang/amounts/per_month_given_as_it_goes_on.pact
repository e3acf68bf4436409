# A quota that goes on in a month of its own: what is given at that instant is of that month.
action pay/pays/paid(a: state, n: number, to b: state);
event stop/stops/stopped(s: state);
event go/goes/gone(s: state);
treaty t { in force from 1930-01-01; parties { x, y; }
    article 2 { x must pay at least 10 to y per month; }
    article 60 { when any member s stops then suspends article 2 for s; when any member s goes then resumes article 2 for s; } }
scenario s {
    1930-01-05: x pays 10 to y;
    1930-01-10: x stops;
    1930-03-01: { x goes;  x pays 10 to y; }
    expect on 1930-03-31: x has not breached article 2 of t;
    expect on 1930-04-30: x has breached article 2 of t;
}
