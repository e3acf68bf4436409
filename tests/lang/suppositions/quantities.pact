# A complying state gives what is asked of it.
action contribute/contributes/contributed(s: state, n: number, to t: state);
attribute share(s: state): number;
treaty t { parties { x, y, z; }
    article 1 { every member m except z must contribute at least 100 to z within 30 days; }
    article 2 { every member m jointly must contribute at least [share(m) * 60] to z within 30 days; } }
world w { share(x) = 1/3; share(y) = 2/3; share(z) = 0; }
scenario s { use world w; suppose every state complies; 1930-01-01: share(x) = 1/3;
    expect on 1930-03-01: x has not breached article 1 of t and y has not breached article 1 of t; }
