# With `for` or `until` a duty to do an ongoing act asks to keep it up: ending it before the window does violates the duty.
ongoing action guard/guards/guarded(s: state, t: state);
event call/calls/called(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must guard q until 1900-06-01; }
    article 2 { when q calls then p must guard q for 30 days; }
}
scenario until_kept { 1900-02-01: p guards q;  1900-06-01: ends p guards q;  expect p has not breached article 1 of t; }
scenario until_ended_early {
    1900-02-01: p guards q;
    expect on 1900-05-30: p has not breached article 1 of t;
    1900-05-31: ends p guards q;
    expect p has breached article 1 of t;
}
scenario for_kept {
    1900-03-01: { q calls; p guards q; }
    1900-04-01: ends p guards q;                     # the thirty days are over
    expect p has not breached article 2 of t;
}
scenario for_ended_early {
    1900-03-01: { q calls; p guards q; }
    1900-03-20: ends p guards q;
    expect p has breached article 2 of t;
}
