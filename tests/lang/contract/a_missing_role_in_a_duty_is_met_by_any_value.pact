# A duty that leaves a role out is performed with whatever value stands there, stated or not.
kind place/places;
north, south : place;
action help/helps/helped(s: state, v: state, at l: place);
action guard/guards/guarded(s: state, v: state, at l: place);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must help q by 1900-06-01; }
    article 2 { p must guard r at north by 1900-06-01; }
}
scenario in_the_north { 1900-03-01: p helps q at north;  expect on 1900-06-01: p has not breached article 1 of t; }
scenario in_the_south { 1900-03-01: p helps q at south;  expect on 1900-06-01: p has not breached article 1 of t; }
scenario nowhere_said { 1900-03-01: p helps q;  expect on 1900-06-01: p has not breached article 1 of t; }
scenario another_object { 1900-03-01: p helps r at north;  expect on 1900-06-01: p has breached article 1 of t; }
scenario where_the_role_is_named { 1900-03-01: p guards r at south;  expect on 1900-06-01: p has breached article 2 of t; }
scenario with_the_role_as_named { 1900-03-01: p guards r at north;  expect on 1900-06-01: p has not breached article 2 of t; }
