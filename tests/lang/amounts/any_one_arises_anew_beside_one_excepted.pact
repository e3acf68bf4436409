# A status that begins again makes a new duty for the group, also where one of it is excepted from the start.
status tense(s: state);
status excused(s: state);
action notify/notifies/notified(a: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { when p is tense then any member m must notify within 90 days unless m is excused; } }
scenario again {
    q is excused;
    1930-01-10: p is tense;
    expect p is obliged to notify;
    1930-01-20: ends p is tense;
    expect on 1930-01-21: p is not obliged to notify because expired;
    1930-02-01: p is tense;
    expect p is obliged to notify and q is not obliged to notify;
}
