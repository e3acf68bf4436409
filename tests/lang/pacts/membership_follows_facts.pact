use std.alliances;
x, y, z : state;
p, q : pact;
scenario s {
    1900-01-01: { x is party_to p;  y is party_to p;  x is pledged on defence to y through p; }
    expect x in member of alliances and not z in member of alliances;
    expect z is not obliged to defend y because not_bound;
    1901-01-01: z attacks y;
    expect x is obliged to defend y against z;
    1902-01-01: { z is party_to q; x is party_to q; }
    expect z is not obliged to defend y because not_triggered;
    1903-01-01: ends x is party_to p;
    expect x in member of alliances and x is obliged to defend y against z;        # still a party, through q
    1904-01-01: ends x is party_to q;
    expect not x in member of alliances and x is not obliged to defend y against z because terminated;
    1905-01-01: { ends z is party_to q;  ends y is party_to p; }
    expect no state s where (s in member of alliances);
    1906-01-01: { x is party_to p;  y is party_to p; }
    1906-02-01: z attacks y;
    expect x is obliged to defend y against z;                                      # the text did not lapse with its parties
}
