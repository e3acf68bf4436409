action attack/attacks/attacked(a: state, v: state);
action assist/assists/assisted(s: state, t: state);
action pay/pays/paid(s: state);
attribute power(s: state): number;
define great(s: state) if power(s) > 5;
far : state;
treaty guarantee {
    in force from 1939-04-06;
    parties { m, n; }
    article 1 { every member must not attack any other member; }
    article 2 {
        when any state a attacks any member v
        then every member s except v where (s is great) must assist v within 14 days;
    }
    article 3 { when any member m pays then every member except m may attack far; }
}
scenario kept { power(n) = 6; 1939-09-01: far attacks m; 1939-09-03: n assists m; expect n is not obliged to assist m; }
scenario broken { power(n) = 6; power(far) = 2; 1939-09-01: far attacks m; }
