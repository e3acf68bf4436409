# Owed nothing is who reserved it, where something would have arisen; for whom nothing was triggered that is the answer.
use std.vclt;
status calm(s: state);
action guard/guards/guarded(a: state, v: state);
treaty t { parties { p, q, r; }
    q reserves article 1;
    article 1 { every member n where (n is calm) must not guard any other member; } }
scenario s {
    r is calm;
    expect r is not forbidden to guard q because not_bound;
    expect p is not forbidden to guard q because not_triggered;
}
