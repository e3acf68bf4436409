# Something of everything that a program can hold: what test_program.c compiles and then damages.
kind place/places;
adowa, rome : place; e : state;
status at_war(a: state, with b: state);
attribute power(s: state): number;
action use_force/uses_force/used_force(a: state, against b: state) excludes sit(a, b);
action attack/attacks/attacked(a: state, v: state, at p: place) implies use_force(a, v) starts at_war(a, v);
ongoing action sit/sits/sat(a: state, to b: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
define belligerent(s: state) if some state t where (s is at_war with t);
define total(s: state): number = sum of power(m) for state m where (m is at_war with s);
treaty pact "A pact" {
  in force from 1920-01-10;
  parties { a, b, c; d from 1921-01-01 until 1930-01-01; }
  article 1 { when any member x attacks any member y then every member except x must sanction x within 7 days; }
  article 2 { every member must not attack any other member; }
  article 3 { when any member x breaches article 1 then { x must not sit for 30 days; x may use_force against x; } }
  article 4 {
    when any state x has attacked any state y in last 30 days
    then every member m where (power(m) > total(m) / 2 + 1) should (sit to x or attack any other member)
    until x is belligerent unless m is at_war;
    not expressed because "the rest is not";
  }
  article 5 { every member m where (m is obliged to sanction a) must use_force against b by today + 7 days; }
  article 6 { a must attack any other member for 3 hours; when any member x is belligerent then starts at_war(x, x); }
  organ council { permanent a, b; elected c from 1921-01-01 until 1926-01-01; ordinary every member;
    adopts demands(x) from 1920-01-10 if count of seat v where (v favours and v != x) >= 2;
    adopts if a favours; vetoed demands(x) by permanent p where (p opposes and p != x); }
  article 7 { when some member m where (m has favoured) then council can demand from any state; }
}
treaty third { political;  secret until 1924-01-01;  parties { a, b; }  a reserves article 1;
  article 1 { every member must sanction c; } }
treaty second { signed 1921-01-01;  in force when pact is in_force and some state x where (x is at_war);
  lasts 1 year;  renews every 6 months unless denounced 20 days before;  withdrawal on 30 hours notice after 2 days;
  parties { a, b, c until 1927-01-01; }
  article 1 { when any member x attacks any member y then starts under_notice(y, second); }
  article 2 { when any state x is party to pact and x is under_notice to second then starts extinct(x); } }
action pay/pays/paid(s: state, n: number, to t: state) requires (s is at_war or s != t);
action visit/visits/visited(s: state, t: state, at p: place);
treaty fourth { in force from 1924-12-01;  parties { a, b, c until 1925-01-30; }
  article 1 { every member m jointly must pay at least [power(m) + 1] to c within 9 days; }
  article 2 { any member m except a must pay 3 to any other member by 1925-01-15; }
  article 3 { every member must pay at most 5 to any other member per year; }
  article 4 { a must visit any other member at any place p where (p != rome) at least 2 times per month; }
  article 5 { when a has paid to c then suspends article 1 for b; }
}
world w { power(a) = 2/3; power(b) = 7; power(c) = 1; }
action demand/demands/demanded(o: organ, from s: state);
action rest/rests/rested(o: organ);
scenario s "S" {
  use world w;
  b is at_war with c;
  1925-01-01T10:30: a attacks b at adowa;
  expect on 1925-01-02: b is obliged to sanction a under article 1 of pact;
  expect on 1925-01-02: c is not forbidden to attack a because not_bound;
  1924-12-05: { a pays 5 to c; b pays 2 to a; a visits b at adowa; }
  1925-01-10: { b pays 3 to c; a pays 0.5 to c; a visits c at adowa; }
  expect on 1925-01-11: b is obliged to pay to c and not a is forbidden to pay to c;
  1925-01-20: a is successor to b;
  1925-02-01: { c sanctions a; d sits to a; ends b is at_war with c; }
  1925-01-03: { council demands from d { yes b, c, d; no a; } council rests { yes a; abstain e; } }
  1925-01-04: council demands from a { yes b, c; no a; }
  1925-01-04: council demands from b { yes b, c; not voting d; no a; }
  expect council has demanded from b because vetoed by a;
  expect council has rested or council is empowered to demand from a;
  expect conflict between article 1 of pact and article 2 of pact for b;
  expect not (b has breached article 1 of pact and d is belligerent);
}
