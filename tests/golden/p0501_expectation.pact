use std.security;
treaty covenant "Covenant of the League of Nations" {
    in force from 1920-01-10;
    parties {
        britain, france, ethiopia, yugoslavia;
        italy from 1920-01-10 until 1939-12-11;
        germany from 1926-09-08 until 1935-10-21;
    }
    article 16 "Sanctions" {
        when any member a attacks any member v => every member except a must sanction a within 7 days;
    }
}
scenario abyssinia "Italy invades Ethiopia" {
    1935-10-03: italy attacks ethiopia;
    expect on 1935-10-04: britain is obliged to sanction italy under article 16 of covenant;
    expect on 1935-10-04: not germany is obliged to sanction italy;
    expect on 1935-10-04: usa is obliged to sanction italy;
    expect on 1935-10-04: germany is not obliged to sanction italy because not_bound;
    expect on 1935-10-02: britain is obliged to sanction italy;
    1935-10-11: britain sanctions italy;
    expect on 1935-10-11: not britain has breached article 16 of covenant;
    expect on 1935-10-12: no conflict;
    expect on 1935-10-12: conflict between article 16 of covenant and article 16 of covenant;
    expect on 1935-10-12: france is neutral;
}
usa "United States" : state;
