kind place/places;
belgrade : place;
austria, serbia, germany, russia, france : state;
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state, at p: place) starts at_war(a, v);
table events (began: date, who: state, whom: state, "where" as spot: place) from "events.csv" {
    on began: who attacks whom at spot;
    on began: attacks(who, whom);
}
treaty t { parties { serbia, russia, france; }
    article 1 { when any state a attacks any member v then every member except v must attack a within 1 day; } }
scenario s {
    use events;
    expect on 1914-07-28: austria has attacked serbia and austria is at_war with serbia;
    expect on 1914-07-28: russia is obliged to attack austria;
    expect on 1914-08-02: not germany is at_war with france;     # the row without a date says nothing
    expect on 1914-08-03: germany is at_war with france;
}
