# Seats are half open: belgium votes on the last day and not on the day after.
action decide/decides/decided(o: organ);
organ council { elected belgium from 1955-01-01 until 1957-01-01; permanent france; adopts if belgium favours; }
scenario seats {
    1956-12-31: council decides { yes belgium; }
    expect council has decided;
    1957-01-01: council decides { yes belgium; }
}
