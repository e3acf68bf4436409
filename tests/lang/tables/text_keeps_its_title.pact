kind pact/pacts;
status known(p: pact);
p1 "Its own", p9 : pact;
table members (id: new pact, "member" as m: text) from "members.csv" { where (m = "z" or m = "x"): id is known; }
scenario s { use members;  expect p1 is known and p2 is known and not p9 is known; }
