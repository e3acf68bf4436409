# What a state brings about, it brings about once per unbroken interval.
status s1(s: state);
status s2(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a is s1 then starts s2(a); }
}
scenario s {
    1901-01-01: p is s1;
    expect on 1901-01-01: p is s2;
    1902-01-01: ends p is s2;
    1903-01-01: q is s1;
    expect on 1903-01-01: q is s2;
    expect on 1903-01-01: p is not s2;
    1904-01-01: ends p is s1;
    1905-01-01: p is s1;
    expect on 1905-01-01: p is s2;
}
