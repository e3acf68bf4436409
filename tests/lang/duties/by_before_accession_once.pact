# A date that has passed makes at most one duty: an unrelated event makes no new one.
action pay/pays/paid(s: state);
event tick/ticks/ticked(s: state);
event bill/bills/billed(s: state);
action fine/fines/fined(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p; q from 1910-01-01; }
    article 1 { every member must pay by 1905-01-01; }
    article 2 { when any member m breaches article 1 then m must fine; }
}
scenario s {
    1904-01-01: p pays;
    1911-01-01: q fines;
    1912-01-01: p ticks;
    expect on 1912-01-01: q is not obliged to fine;             # no second breach on the day of an unrelated event
}
