# What a valid act implies happens with it; what a void act implies does not.
action act/acts/acted(o: organ);
action condemn/condemns/condemned(o: organ, s: state) implies act(o);
x : state;
organ council { permanent a, b; adopts condemn if every seat s satisfies (s favours); }
scenario implied {
    1950-01-01: council condemns x { yes a; }
    expect not council has acted and not council has condemned because void;
    1950-01-02: council condemns x { yes a, b; }
    expect council has acted and council has condemned x;
}
