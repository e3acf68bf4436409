# An expectation that fails tells how the votes stood, which rule was not met, and who blocked.
action demand/demands/demanded(o: organ, from s: state);
treaty charter {
    in force from 1945-10-24;
    parties { usa, ussr, france, cuba, iran, israel; }
    organ council {
        permanent usa, ussr, france;
        elected cuba, iran from 1955-01-01 until 1957-01-01;
        adopts if count of seat s where (s favours) >= 3;
        vetoed by permanent p where (p opposes);
    }
    article 39 from 1950-01-01 { council can demand from any state; }
}
scenario votes {
    1949-01-01: council demands from israel { yes usa, ussr, france; }
    expect council has demanded from israel;
    1956-10-30: council demands from israel { yes usa, ussr, cuba; no france; abstain iran; }
    expect council has demanded from israel;
    1956-10-31: council demands from israel { yes usa, ussr; not voting cuba; }
    expect council has demanded from israel;
    1956-11-01: council demands from israel { yes usa, ussr, iran; }
    expect council has demanded from israel;
    expect on 1949-02-01: council is empowered to demand from israel;
}
