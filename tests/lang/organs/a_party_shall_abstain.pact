# That a party shall abstain may also be a duty of its own: voting is then a breach, and counts.
status in_dispute(s: state);
action demand/demands/demanded(o: organ, from d: state);
treaty charter {
    parties { a, b, c; }
    organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 2; vetoed by permanent p where (p opposes); }
    article 27 { when any member m is in_dispute then m must not oppose at council; }
}
scenario votes_all_the_same {
    a is in_dispute;
    1950-01-01: council demands from a { yes b, c; no a; }
    expect not council has demanded because vetoed by a;
    expect a has breached article 27 of charter;
}
