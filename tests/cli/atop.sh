#!/usr/bin/env bash
# Alliances of a real data set, ATOP 4.01, under the generic articles of std.alliances: a few promises of 1914 that are
# known from the treaties. The data may not be shipped: the test runs where it lies, in $PACT_DATA or beside the
# checkout.
set -eu
data=${PACT_DATA:-$ROOT/../shared/data}
[ -f "$data/atop_alliance.csv" ] || { echo "skip: no atop_alliance.csv in $data"; exit 77; }
cd "$SCRATCH"

cat >atop.pact <<'PACT'
use std.alliances;
austria_hungary, germany, russia, france, serbia, britain, portugal : state;

# Alliances with the same promises for all; what is conditional stays so.
table atop (atopid: each pact, start: first date, end: last date, "members_abb" as member: new states,
            "members_abb" as partner: new states, defense: number, neutral: number, nonagg: number, consul: number,
            defcon: number, asymm: number) {
    "AUH" as austria_hungary, "GMY" as germany, "RUS" as russia, "FRN" as france, "YUG" as serbia, "UKG" as britain,
    "POR" as portugal, "1335" as dual_alliance_1879;
    from start until end where (start < 1915-01-01): member is party_to atopid;
    from start until end where (start < 1915-01-01 and member != partner and asymm = 0 and defense = 1 and defcon = 0):
        member is pledged on defence to partner through atopid;
    from start until end where (start < 1915-01-01 and member != partner and asymm = 0 and consul = 1):
        member is pledged on consultation to partner through atopid;
    from start until end where (start < 1915-01-01 and member != partner and asymm = 0 and nonagg = 1):
        member is pledged on nonaggression to partner through atopid;
    where (defcon = 1 and start < 1915-01-01): atopid is limited_by_adversary on defence;
}

# Of the Dual Alliance the data say that its promise of defence is conditional; its article 1 names the adversary.
world dual {
    austria_hungary is pledged on defence to germany through dual_alliance_1879;
    germany is pledged on defence to austria_hungary through dual_alliance_1879;
    russia is adversary through dual_alliance_1879;
}

scenario of_1914 {
    use atop;
    use world dual;
    expect on 1879-10-06: not germany in member of alliances or not germany is party_to dual_alliance_1879;
    expect on 1879-10-07: germany is party_to dual_alliance_1879 and austria_hungary is party_to dual_alliance_1879;
    1914-07-28: austria_hungary attacks serbia;
    expect germany is not obliged to defend austria_hungary because not_triggered;
    1914-08-01: russia attacks austria_hungary;
    expect germany is obliged to defend austria_hungary against russia under article defence of alliances;
    expect britain is not obliged to defend austria_hungary because not_triggered;
    expect on 1918-11-03: not germany is party_to dual_alliance_1879;
}
PACT
"$PACTC" test --facts atop="$data/atop_alliance.csv" atop.pact >said || { cat said; exit 1; }
"$PACTC" ask --facts atop="$data/atop_alliance.csv" atop.pact --on 1914-08-02 'germany must defend austria_hungary' >asked
grep -q 'article defence of alliances (dual_alliance_1879)' asked || { cat asked; exit 1; }
