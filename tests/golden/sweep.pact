action attack/attacks/attacked(a: state, v: state);
action assist/assists/assisted(s: state, t: state);
status neutral(s: state);
attribute power(s: state): number;
far : state;
treaty guarantee {
    in force from 1939-04-06;
    parties { m, n; }
    article 1 { every member must not attack any other member; }
    article 2 {
        when any state a attacks any member v
        then every member s except v where (power(s) >= 1 and not s is neutral) must assist v within 14 days;
    }
}
treaty friendship {
    parties { n; far; }
    article 1 { when far attacks any state v then n must not assist v; }
}
