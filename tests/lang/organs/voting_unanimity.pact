# std.voting: unanimity, of all, of those voting, without one, without the parties to a dispute.
use std.voting;
action decide/decides/decided(o: organ);
action demand/demands/demanded(o: organ, from d: state);
organ all_of_them { seat a, b, c; adopts if unanimity(all_of_them); }
organ voting { seat a, b, c; adopts if unanimity_of_those_voting(voting); }
organ without { seat a, b, c; adopts demands(x) if unanimity_without(without, x); }
organ council { seat a, b, c, d; adopts if unanimity_without_parties(council); }
scenario unanimous {
    1920-01-01: { all_of_them decides { yes a, b; abstain c; }  voting decides { yes a, b; abstain c; } }
    expect not all_of_them has decided because void;
    expect voting has decided;
    1920-01-02: { all_of_them decides { yes a, b, c; }  voting decides { yes a, c; no b; } }
    expect all_of_them has decided and not voting decides because void by b;
}
scenario without_one {
    1920-01-01: without demands from c { yes a, b; no c; }
    expect without has demanded from c;
    1920-01-02: without demands from b { yes a, b; no c; }
    expect not without has demanded from b because void by c;
}
scenario without_parties {
    c is party_to_dispute at council;  d is party_to_dispute at council;
    1920-01-01: council decides { yes a, b; no c; absent d; }
    expect council decides;
    1920-01-02: council decides { yes a, c, d; abstain b; }
    expect not council decides because void;
}
