action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must pay within 30 days; }
    article 2 { when any state m where (m breaches article 1 or m breaches article 2) then m must pay within 30 days; }
}
scenario s {
    expect on 1900-01-02: p is obliged to pay;
}
