# A window in a trigger is tested at the trigger's instant.
action attack/attacks/attacked(a: state, v: state);
action ask/asks/asked(v: state, s: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member v asks any member s and some state a where (a has attacked v in last 10 days) then s must help v; }
}
scenario in_time {
    1900-06-01: p attacks q;
    1900-06-10: q asks r;
    expect on 1900-06-10: r is obliged to help q;
    expect on 1900-07-10: r is obliged to help q;               # what an event began persists
}
scenario late {
    1900-06-01: p attacks q;
    1900-06-12: q asks r;
    expect on 1900-06-12: r is not obliged to help q because not_triggered;
}
