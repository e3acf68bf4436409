# A duty for so much in all, towards whomever, and a limit towards each: what they leave together counts.
action give/gives/given(s: state, n: number, to t: state);
treaty enough { in force from 1930-01-01;  parties { x, y, z, w; }
    article 1 { x must give at least 10 to any other member by 1930-12-31; }
    article 2 { x must give at most 4 to any other member; } }
scenario three_times_four {
    expect no conflict;
    1930-02-01: x gives 4 to y;
    1930-02-02: x gives 4 to z;
    expect no conflict;
    1930-02-04: x gives 2 to w;
    expect x has fulfilled article 1 of enough and not x has breached article 2 of enough;
}
