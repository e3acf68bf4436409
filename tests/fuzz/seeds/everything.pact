kind state/states; kind place/places;
adowa, rome : place;
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
  article 4 { when any state x has attacked any state y in last 30 days then every member m where (power(m) > total(m) / 2 + 1) should (sit to x or attack any other member) until x is belligerent unless m is at_war; not expressed because "x"; }
  article 5 { every member m where (m is obliged to sanction a) must use_force against b by today + 7 days; }
  accepts conflict in article 2 because "y";
}
world w { power(a) = 2/3; power(b) = 7; }
scenario s "S" {
  use world w;
  b is at_war with c;
  1925-01-01: a attacks b at adowa;
  expect on 1925-01-02: b is obliged to sanction a under article 1 of pact;
  expect on 1925-01-02: c is not forbidden to attack a because not_bound;
  1925-02-01: { c sanctions a; d sits to a; }
  expect conflict between article 1 of pact and article 2 of pact for b;
  expect b has breached article 1 of pact and d is belligerent;
}
