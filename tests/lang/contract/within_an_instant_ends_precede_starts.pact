# warning P0511
# Within one instant what ends a status comes before what starts it, so it stands afterwards; a warning says that order matters.
status lit(s: state);
action turn_on/turns_on/turned_on(s: state) starts lit(s);
action turn_off/turns_off/turned_off(s: state) ends lit(s);
x : state;
scenario one_instant {
    1900-03-01: { x turns_on; x turns_off; }
    expect x is lit;
    1900-03-02: { x turns_off; x turns_on; }
    expect x is lit;
}
scenario two_instants {
    1900-03-01: x turns_on;
    1900-03-01: x turns_off;
    expect x is not lit;
}
