# A ban that leaves a role out is broken with whatever value stands there; one that names it only with that value.
kind place/places;
north, south : place;
action attack/attacks/attacked(a: state, v: state, at l: place);
action bomb/bombs/bombed(a: state, v: state, at l: place);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must not attack q; }
    article 2 { q must not bomb p at north; }
}
scenario in_the_north { 1900-03-01: p attacks q at north;  expect p has breached article 1 of t; }
scenario in_the_south { 1900-03-01: p attacks q at south;  expect p has breached article 1 of t; }
scenario nowhere_said { 1900-03-01: p attacks q;  expect p has breached article 1 of t; }
scenario asked {
    expect on 1900-03-01: p is forbidden to attack q at north and p is forbidden to attack q at south;
    expect on 1900-03-01: q is forbidden to bomb p at north and q is not forbidden to bomb p at south;
}
scenario where_the_role_is_named {
    1900-03-01: q bombs p at south;
    expect q has not breached article 2 of t;
    1900-03-02: q bombs p at north;
    expect q has breached article 2 of t;
}
