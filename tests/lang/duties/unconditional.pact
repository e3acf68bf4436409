# A clause without `when` binds from the entry into force.
action notify/notifies/notified(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p; q from 1905-01-01; }
    article 1 { every member must notify within 10 days; }
}
scenario s {
    expect on 1899-12-31: p is not obliged to notify because not_bound;
    expect on 1900-01-01: p is obliged to notify;
    expect on 1900-01-11: p has breached article 1 of t;
    expect on 1904-12-31: q is not obliged to notify;
    expect on 1905-01-01: q is obliged to notify;
    expect on 1905-01-10: q has not breached article 1 of t;
    expect on 1905-01-11: q has breached article 1 of t;
}
