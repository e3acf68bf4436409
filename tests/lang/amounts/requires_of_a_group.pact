# note P0533
# A group can while some one of it can; an open role while some value will do; a choice while one act will.
status armed(s: state);
status near(s: state, t: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed and s is near t);
action wait/waits/waited(s: state);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { any member must guard y by 1930-12-31; }
    article 2 { x must guard by 1930-12-31; }
    article 3 { x must guard any other member by 1930-12-31; }
    article 4 { z must (guard y or wait) by 1930-12-31; }
    article 5 { z must guard y by 1930-12-31; } }
scenario some_can {
    x is armed;  x is near y;
    1930-02-01: ends x is near y;
    1930-03-01: x is near z;
    expect on 1930-04-01: z is obliged to guard y under article 5 of t;
}
