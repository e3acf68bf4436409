status armed(s: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must guard q by 1900-06-01; }
}
scenario unarmed {
    expect on 1900-03-01: p is obliged to guard q;
    expect on 1900-05-31: p has not breached article 1 of t;
    expect on 1900-06-01: p has breached article 1 of t;
}
