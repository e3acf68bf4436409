# warning P0402
kind place/places;
belgrade : place;
austria, serbia, germany, russia, france : state;
action attack/attacks/attacked(a: state, v: state, at p: place);
table events (began: date, who: state, whom: state) from "events.csv" { on began: who attacks whom; }
treaty t { parties { serbia, russia, france; }
    article 1 { when any state a attacks any member v at belgrade then every member except v must attack a within 1 day; } }
scenario s { use events;  expect on 1914-08-01: not russia is obliged to attack germany; }
