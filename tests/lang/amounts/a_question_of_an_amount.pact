# Of a duty: whether so much at the least is still owed. Of bans and permissions: whether so much more may be done.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state) implies give(s, n, t);
status hungry(s: state);
treaty t { in force from 1930-01-01;  parties { x, y; z; w; }
    article 1 { x must give at least 100 to y by 1930-12-31; }
    article 2 { y must give at most 50 to x; }
    article 3 { z may give at most 500 to x; }
    article 4 { z must give 7 to y; }
    article 5 { w must not give at least 10 to x;  w must not give 3 to y;  w must not give to z; }
    article 6 { when any member m is obliged to give at least 60 to y and m != z then m should lend 1 to w; } }
scenario questions {
    expect on 1930-01-01: x is obliged to give at least 100 to y and x is obliged to give at least 1 to y;
    expect on 1930-01-01: x is not obliged to give at least 101 to y because not_triggered;
    expect on 1930-01-01: x is permitted to give 1000 to y and x is recommended to lend to w;
    expect on 1930-01-01: y is not forbidden to give 50 to x because not_triggered;
    expect on 1930-01-01: y is forbidden to give 51 to x and y is forbidden to lend 51 to x and not y is forbidden to lend 50 to x;
    expect on 1930-01-01: z is permitted to give 500 to x and not z is permitted to give 501 to x;
    expect on 1930-01-01: z is obliged to give at least 7 to y and not z is obliged to give at least 8 to y;
    expect on 1930-01-01: z is permitted to give 7 to y and not z is permitted to give 8 to y;
    expect on 1930-01-01: w is forbidden to give 10 to x and not w is forbidden to give 9 to x;
    expect on 1930-01-01: w is forbidden to give 3 to y and not w is forbidden to give 4 to y and w is forbidden to give 1 to z;
    1930-02-01: { x gives 60 to y;  y gives 20 to x;  z gives 400 to x; }
    expect x is obliged to give at least 40 to y and not x is obliged to give at least 41 to y;
    expect not x is recommended to lend to w because expired;
    expect y is forbidden to give 31 to x and not y is forbidden to give 30 to x;
    expect z is permitted to give 100 to x and not z is permitted to give 101 to x;
    1930-02-02: x gives 40 to y;
    expect x is obliged to give to y and not x is obliged to give at least 1 to y because not_triggered;
}
