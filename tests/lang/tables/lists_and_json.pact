kind pact/pacts;
status party_to(s: state, p: pact);
status allied(a: state, with b: state);
status hidden(p: pact);
britain, france, russia, serbia, bulgaria : state;
table lists (name: each pact, title: title of name, members: states, "members" as others: states, formed: first date,
             secret: number) from "lists.json" {
    from formed: { members is party_to name; }
    from formed where (members != others): members is allied with others;
    where (secret = 1): name is hidden;
}
scenario s {
    use lists;
    expect on 1906-12-31: not france is party_to entente;
    expect on 1907-01-01: france is allied with russia and russia is allied with france and not france is allied with france;
    expect on 1912-03-01: bulgaria is party_to balkan_league and not bulgaria is allied with france;
    expect balkan_league is hidden and not entente is hidden;
    expect count of pact p where (true) = 2;
}
