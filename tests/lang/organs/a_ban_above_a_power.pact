# warning P0346
# A ban that holds notwithstanding a power limits it; a power that holds notwithstanding the ban is not limited; of two
# that each claim it neither prevails (warning), so the power stands.
action denounce/denounces/denounced(s: state, t: state);
action leave/leaves/left(s: state);
action stay/stays/stayed(s: state);
treaty t {
    in force from 1945-10-24;
    parties { a, b, c; }
    article 1 { every member can denounce any other member;  every member can leave notwithstanding article 3;
                every member can stay notwithstanding article 4; }
    article 2 { a must not denounce b notwithstanding article 1; }
    article 3 { a must not leave; }
    article 4 { a must not stay notwithstanding article 1; }
}
scenario limits {
    1950-01-01: { a denounces b; a denounces c; b denounces a; a leaves; a stays; }
    expect not a has denounced b because void;
    expect a has denounced c and b has denounced a and a has left and a has stayed;
    expect a has breached article 3 of t and a has breached article 4 of t and a has not breached article 2 of t;
    expect a is not empowered to denounce b and a is empowered to denounce c and a is empowered to leave;
}
