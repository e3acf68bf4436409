# A duty to keep up an ongoing act is fulfilled when its window ends with the act going on, and not before.
ongoing action guard/guards/guarded(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must guard q until 1900-06-01; }
}
scenario kept {
    1900-03-01: p guards q;
    expect on 1900-05-31: p is obliged to guard q and p is not fulfilled under article 1 of t;
    expect on 1900-06-01: p is fulfilled under article 1 of t and p has not breached article 1 of t;
    expect on 1900-06-02: p is not obliged to guard q because fulfilled;
    1900-06-02: ends p guards q;
    expect p has not breached article 1 of t;
}
scenario never_begun {
    expect on 1900-05-31: p has not breached article 1 of t;
    expect on 1900-06-01: p has breached article 1 of t and p is not fulfilled under article 1 of t;
}
