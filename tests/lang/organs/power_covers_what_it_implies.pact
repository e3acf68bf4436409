# A power covers what its act implies, and not the reverse.
action use_force/uses_force/used_force(s: state, against t: state);
action blockade/blockades/blockaded(s: state, t: state) implies use_force(s, t);
treaty t {
    parties { a, b, c; }
    article 1 { a can blockade any other member; }
    article 2 { b can use_force against any other member; }
}
scenario covers {
    1950-01-01: { a uses_force against b; b uses_force against a; b blockades c; }
    expect a has used_force against b and b has used_force against a;
    expect not b has blockaded c because void;
    expect a is empowered to use_force against b and not b is empowered to blockade c;
}
