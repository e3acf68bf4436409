# Of a group, any one of them does any one of the acts; what different ones give does not add up.
action give/gives/given(s: state, n: number, to t: state);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q, v; }
    article 1 { any member except v must (give at least 10 to v or host v) by 1930-12-31; } }
scenario six_and_six { 1930-02-01: p gives 6 to v;  1930-02-02: q gives 6 to v;
    expect p has not fulfilled article 1 of t and q has not fulfilled article 1 of t;
    expect on 1930-12-31: p has breached article 1 of t and q has breached article 1 of t; }
scenario ten { 1930-02-01: p gives 6 to v;  1930-02-02: p gives 4 to v;
    expect p has fulfilled article 1 of t and q has fulfilled article 1 of t; }
scenario hosted { 1930-02-01: q hosts v;
    expect p has fulfilled article 1 of t and q has fulfilled article 1 of t; }
scenario one_complies { suppose q complies;  1930-02-01: p gives 6 to v;
    expect p has fulfilled article 1 of t and q has given at least 10 to v; }
