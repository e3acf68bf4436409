# Who qualified when the act met the duty is not asked again once the treaty has ended.
ongoing action block/blocks/blocked(a: state, b: state) implies guard(a, b);
action guard/guards/guarded(a: state, b: state);
action hit/hits/hit_once(a: state, b: state);
p, q : state;
treaty higher { in force until 1930-02-05;  parties { p, q; }
    article 1 { when any member a hits any state v then v must guard any member notwithstanding treaty lower; } }
treaty lower { parties { p; }
    article 4 { every member must not guard; } }
scenario s {
    p blocks q;
    expect p has breached article 4 of lower;
    1930-01-10: q hits p;
    1930-02-05: q hits q;
    expect not p breaches article 4 of lower;
}
