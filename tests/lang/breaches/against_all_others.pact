# Where the trigger binds no victim, the duty is owed to all other parties.
action notify/notifies/notified(s: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must notify by 1900-03-01; }
}
scenario s {
    expect on 1900-03-01: p has breached article 1 of t against q;
    expect on 1900-03-01: p has breached article 1 of t against r;
    expect on 1900-03-01: p has not breached article 1 of t against p;
    expect on 1900-03-01: p has not breached article 1 of t against x;
}
