# `=>`, `⇒` and `then` are one; `shall` is `must`.
action notify/notifies/notified(s: state);
status a1(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is a1 => s must notify; }
    article 2 { when any member s is a1 ⇒ s shall notify; }
    article 3 { when any member s is a1 then s must notify; }
    article 4 { p shall not notify; }
    accepts conflict in article 4 because "made for the test";
}
scenario s {
    1900-03-01: { p is a1; q is a1; }
    expect on 1900-03-01: q is obliged to notify under article 1 of t;
    expect on 1900-03-01: q is obliged to notify under article 2 of t;
    expect on 1900-03-01: q is obliged to notify under article 3 of t;
    expect on 1900-03-01: p is forbidden to notify and q is not forbidden to notify;
}
