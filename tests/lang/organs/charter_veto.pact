# Charter 27.3 in small: adopted but for a permanent member is vetoed by it; short of votes is not adopted.
action demand_withdrawal/demands_withdrawal/demanded_withdrawal(o: organ, from s: state);
israel : state;

treaty charter {
    in force from 1945-10-24;
    parties { usa, ussr, china, britain, france, australia, belgium; }
    organ security_council {
        permanent usa, ussr, china, britain, france;
        elected australia from 1956-01-01 until 1958-01-01;
        elected belgium from 1955-01-01 until 1957-01-01;
        adopts if count of seat s where (s favours) >= 4;
        vetoed by permanent p where (p opposes);
    }
}

scenario suez {
    1956-10-30: security_council demands_withdrawal from israel { yes usa, ussr, china, australia; no britain, france; abstain belgium; }
    expect on 1956-10-30: not security_council has demanded_withdrawal from israel because vetoed by britain, france;
    expect not security_council has demanded_withdrawal because not void;
}

scenario too_few {
    1956-10-30: security_council demands_withdrawal from israel { yes usa, ussr, china; no britain, france; }
    expect not security_council has demanded_withdrawal from israel because void by britain, france;
}

scenario adopted {
    1956-10-30: security_council demands_withdrawal from israel { yes usa, ussr, china, belgium; abstain britain, france; absent australia; }
    expect security_council has demanded_withdrawal from israel;
    expect security_council is empowered to demand_withdrawal from israel;
    expect usa in permanent of security_council and belgium in seat of security_council;
    expect on 1956-12-31: belgium in elected of security_council;
    expect on 1957-01-01: not belgium in seat of security_council;
}
