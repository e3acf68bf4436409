# note P0541
# Where what an act requires is so, nothing is flagged: the one note is that of the reading, which the duty turns on.
status armed(s: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    reading tone: strict, mild;
    article 1 { when tone is strict then p must guard q by 1900-06-01; }
}
scenario armed {
    p is armed;
    1900-03-01: p guards q;
    expect on 1900-03-01: p is obliged to guard q;
    expect on 1900-03-02: p is not obliged to guard q because fulfilled;
}
