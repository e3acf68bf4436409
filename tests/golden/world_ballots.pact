action demand/demands/demanded(o: organ, from d: state);
ongoing action trade/trades/traded(a: state, with b: state);
action give/gives/given(s: state, n: number, to t: state);
status neutral(s: state);
treaty charter { parties { a, b, c; }
    organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; vetoed by permanent p where (p opposes); }
    article 1 { when council demands from any member m then m must give at least 1.5 within 7 days; } }
