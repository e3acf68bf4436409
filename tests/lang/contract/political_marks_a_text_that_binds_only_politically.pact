# What a political text says must or must not be done is recommended: it neither obliges nor forbids, and cannot be breached.
action attack/attacks/attacked(a: state, v: state);
action notify/notifies/notified(s: state, t: state);
treaty act {
    in force from 1900-01-01;
    political;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must notify any other member by 1900-06-01; }
}
treaty law {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
}
scenario only_politically {
    expect on 1900-02-28: p is not obliged to notify because recommended;
    expect on 1900-02-28: p is not forbidden to attack q under article 1 of act;
    expect on 1900-02-28: p is forbidden to attack q under article 1 of law;
    1900-03-01: p attacks q;
    expect p has not breached treaty act and p has breached article 1 of law;
    expect on 1900-06-01: p has not breached treaty act;
}
