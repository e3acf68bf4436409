# `adopts` counts ballots: favours, opposes, abstains, is absent, is not_voting; a seat not listed is absent.
action decide/decides/decided(o: organ);
organ for_it    { seat a, b, c, d, e; adopts if count of seat s where (s favours) = 1; }
organ opposing  { seat a, b, c, d, e; adopts if count of seat s where (s opposes) = 1; }
organ abstains  { seat a, b, c, d, e, f; adopts if count of seat s where (s abstains) = 1; }
organ away      { seat a, b, c, d, e, f; adopts if count of seat s where (s is absent) = 2; }
organ silent    { seat a, b, c, d, e, f; adopts if count of seat s where (s is not_voting) = 1; }
organ by_name   { seat a, b; adopts if a favours and b is not absent; }
scenario counted {
    1950-01-01: for_it decides { yes a; no b; abstain c; absent d; not voting e; }
    1950-01-01: opposing decides { yes a; no b; abstain c; absent d; not voting e; }
    1950-01-01: abstains decides { yes a; no b; abstain c; absent d; not voting e; }
    1950-01-01: away decides { yes a; no b; abstain c; absent d; not voting e; }      # f is not listed
    1950-01-01: silent decides { yes a; no b; abstain c; absent d; not voting e; }
    1950-01-01: by_name decides { yes a; no b; }
    expect for_it has decided and opposing has decided and abstains has decided;
    expect away has decided and silent has decided and by_name has decided;
}
scenario nobody {
    1950-01-01: for_it decides { }
    1950-01-01: by_name decides { yes a; }
    expect not for_it has decided because void;
    expect not by_name has decided because void;
}
