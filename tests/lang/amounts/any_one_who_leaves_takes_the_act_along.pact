# Who leaves a group while at what it keeps up has ended nothing: for the others it is as if nobody had begun.
ongoing action guard/guards/guarded(a: state);
event dawn/dawns/dawned(s: state);
treaty t { in force from 1930-01-01;  parties { p; q until 1930-02-01; r; }
    article 1 { when p dawns then any member must guard until 1930-03-01; } }
scenario another_takes_it_up {
    1930-01-10: p dawns;
    1930-01-11: q guards;
    expect on 1930-02-01: p is obliged to guard and p has not breached article 1 of t;
    1930-02-10: r guards;
    expect on 1930-03-01: p has fulfilled article 1 of t and q has not breached article 1 of t;
}
scenario nobody_does {
    1930-01-10: p dawns;
    1930-01-11: q guards;
    expect on 1930-02-28: p has not breached article 1 of t;
    expect on 1930-03-01: p has breached article 1 of t and r has breached article 1 of t and not q has breached article 1 of t;
}
scenario ends_it_early {
    1930-01-10: p dawns;
    1930-01-11: r guards;
    1930-01-20: ends r guards;
    expect on 1930-01-20: p has breached article 1 of t and q has breached article 1 of t;
}
scenario another_is_at_it {
    1930-01-10: p dawns;
    1930-01-11: q guards;
    1930-01-12: r guards;
    1930-01-20: ends q guards;
    expect on 1930-01-20: p has not breached article 1 of t;
    1930-02-20: ends r guards;
    expect p has breached article 1 of t;
}
