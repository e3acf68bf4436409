# Who performs a duty with `repairing R` has its breach of R flagged repaired; that it has breached R stays true.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 against any member v then a must pay to v within 10 days repairing article 1; }
    article 3 { when any member a breaches article 1 against any member v then a must pay to r; }
}
scenario repaired {
    1900-03-01: p attacks q;
    expect p is violated under article 1 of t and p is not repaired under article 1 of t;
    1900-03-02: p pays to q;
    expect p is repaired under article 1 of t;
    expect p has breached article 1 of t against q;
}
scenario repaired_late {
    1900-03-01: p attacks q;
    expect on 1900-03-11: p has breached article 2 of t and p is not repaired under article 1 of t;
    1900-03-12: p pays to q;
    expect p is repaired under article 1 of t and p has breached article 1 of t;
}
scenario paid_to_another {
    1900-03-01: p attacks q;
    1900-03-02: p pays to r;
    expect p is not repaired under article 1 of t and p has breached article 1 of t;
}
