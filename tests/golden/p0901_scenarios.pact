event tick/ticks/ticked(s: state);
action pay/pays/paid(s: state) requires (s = s);
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } article 1 { p must pay; } }
scenario s {
    expect not p is ready;
}
assume every state s satisfies (s is ready);
claim c { suppose every state complies; never some state s where (s is ready); }
claim d { whenever p is ready then eventually q is ready; }
claim e { whenever p is ready then within 24 hours q is ready; }
