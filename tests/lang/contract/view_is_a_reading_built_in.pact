# `view` is a reading that every text has: `full`, unless the public one is supposed.
action notify/notifies/notified(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when view is public then p must notify q; }
}
treaty hidden {
    in force from 1900-01-01;
    secret until 1905-01-01;
    parties { p, q; }
    article 1 { q must notify p; }
}
scenario full {
    expect on 1900-03-01: view is full and view is not public;
    expect on 1900-03-01: p is not obliged to notify q because not_triggered;
    expect on 1900-03-01: q is obliged to notify p;
}
scenario public {
    suppose view is public;
    expect on 1900-03-01: view is public and view is not full and p is obliged to notify q;
    expect on 1904-12-31: q is not obliged to notify p;
    expect on 1905-01-01: q is obliged to notify p;
}
