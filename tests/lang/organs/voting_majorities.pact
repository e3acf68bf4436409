# std.voting: majorities of those who vote, and of all seats.
use std.voting;
action decide/decides/decided(o: organ);
organ m { seat a, b, c, d, e, f; adopts if majority(m); }
organ t { seat a, b, c, d, e, f; adopts if two_thirds(t); }
organ q { seat a, b, c, d, e, f; adopts if q is three_quarters; }
organ x { seat a, b, c, d, e, f; adopts if absolute_majority(x); }
organ y { seat a, b, c, d, e, f; adopts if two_thirds_of_seats(y); }
organ p { seat a, b, c, d, e, f; adopts if quorum(p); }
scenario two_to_one {
    1950-01-01: { m decides { yes a, b; no c; }  t decides { yes a, b; no c; }  q decides { yes a, b; no c; }
                  x decides { yes a, b; no c; }  y decides { yes a, b; no c; }  p decides { yes a, b; no c; } }
    expect m has decided and t has decided;
    expect not q has decided because void;
    expect not x has decided because void;
    expect not y has decided because void;
    expect not p has decided because void;      # three of six are there
}
scenario four_to_one {
    1950-01-01: { m decides { yes a, b, c, d; no e; }  t decides { yes a, b, c, d; no e; }
                  q decides { yes a, b, c, d; no e; }  x decides { yes a, b, c, d; no e; }
                  y decides { yes a, b, c, d; no e; }  p decides { yes a, b, c, d; no e; } }
    expect m has decided and t has decided and q has decided and x has decided and y has decided and p has decided;
}
scenario a_tie {
    1950-01-01: { m decides { yes a, b, c; no d, e, f; }  x decides { yes a, b, c; no d, e, f; }  p decides { yes a, b, c; no d, e, f; } }
    expect not m has decided because void by d, e, f;
    expect not x has decided because void;
    expect p has decided;
}
scenario nobody_votes {
    1950-01-01: { m decides { }  t decides { }  q decides { }  x decides { }  y decides { }  p decides { } }
    expect no organ o where (o has decided);
}
