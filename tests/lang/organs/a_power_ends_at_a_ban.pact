# A power that is subject to a ban ends where the ban begins: what is done beyond it is void.
status domestic(m: state);
status threatened(m: state);
action sanction/sanctions/sanctioned(o: organ, s: state);
action deplore/deplores/deplored(o: organ, s: state);
treaty charter {
    in force from 1945-10-24;
    parties { a, b, c, d; }
    organ council { permanent a, b; elected c, d; adopts if count of seat s where (s favours) >= 3; }
    article 2.7 { when any member m is domestic then council must not sanction m;
                  council must not sanction d;  council must not deplore d; }
    article 39  { council can sanction any member subject to article 2.7;  council can deplore any member; }
    article 40  { when any member m is threatened then council may sanction m notwithstanding article 2.7; }
}
scenario domestic_affair {
    1950-01-01: { a is domestic; }
    1950-01-02: council sanctions a { yes b, c, d; no a; }
    expect not council has sanctioned a because void;
    expect council is not empowered to sanction a because void;
    expect council is empowered to sanction b and council is not empowered to sanction d;
    expect council is forbidden to sanction a;
    1950-01-03: council sanctions b { yes b, c, d; no a; }
    expect council has sanctioned b;
    1950-01-04: council deplores d { yes a, b, c; }
    expect council has deplored d and council is forbidden to deplore d;   # nothing ranks the two: valid
    1950-01-05: ends a is domestic;
    expect council is empowered to sanction a;
    1950-01-06: council sanctions a { yes b, c, d; no a; }
    expect council has sanctioned a;
}
scenario on_the_state_before {
    1950-01-01: { a is domestic; council sanctions a { yes b, c, d; no a; } }
    expect council has sanctioned a;
}
scenario what_lifts_the_ban_gives_the_power_back {
    1950-01-01: d is threatened;
    1950-01-02: council sanctions d { yes a, b, c; no d; }
    expect council has sanctioned d and council is not forbidden to sanction d;
}
