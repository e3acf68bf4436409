# Every member has some ally that is ready: the order of quantifiers matters.
status ally(a: state, with b: state);
define covered() if every member of t m satisfies (some member of t n where (m is ally with n));
define hub() if some member of t n where (every member of t m satisfies (m is ally with n));
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: { p is ally with q; q is ally with p; }
    1900-04-01: q is ally with q;
    expect on 1900-02-28: not covered() and not hub();
    expect on 1900-03-01: covered() and not hub();
    expect on 1900-04-01: covered() and hub();                  # q serves both
}
