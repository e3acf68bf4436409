# Without `for` or `until`, whoever starts the ongoing act has done its duty, and may end the act again.
ongoing action guard/guards/guarded(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must guard q by 1900-06-01; }
}
scenario started {
    1900-03-01: p guards q;
    1900-03-02: ends p guards q;
    expect on 1900-03-02: p is not obliged to guard q because fulfilled;
    expect on 1900-06-01: p has not breached article 1 of t;
}
scenario never_started {
    expect on 1900-05-31: p has not breached article 1 of t;
    expect on 1900-06-01: p has breached article 1 of t;
}
