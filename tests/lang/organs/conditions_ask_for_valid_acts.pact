# Conditions see that an organ has acted only if it acted validly; bans on organs are judged too.
action demand_withdrawal/demands_withdrawal/demanded_withdrawal(o: organ, from s: state);
action withdraw/withdraws/withdrew(s: state);
treaty charter {
    parties { a, b, israel; }
    organ council { permanent a, b; adopts if true; vetoed by permanent p where (p opposes); }
    article 25 { when council has demanded_withdrawal from any member s then s must withdraw; }
}
scenario asked {
    1956-10-30: council demands_withdrawal from israel { yes a; no b; }
    expect israel is not obliged to withdraw because not_triggered;
    1956-10-31: council demands_withdrawal from israel { yes a; abstain b; }
    expect israel is obliged to withdraw;
}
