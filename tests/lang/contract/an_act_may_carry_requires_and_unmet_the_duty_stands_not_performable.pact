# note P0533
# Where what an act requires is not so, the duty to do it binds and is breached all the same; a note says that it was not performable.
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
