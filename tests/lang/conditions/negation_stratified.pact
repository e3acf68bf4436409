status at_war(a: state, with b: state);
define engaged(s: state) if some state e where (s is at_war with e);
define free(s: state) if not engaged(s);
define all_free() if no state s where (engaged(s));
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: p is at_war with q;
    expect on 1900-02-28: all_free() and free(p);
    expect on 1900-03-01: not free(p) and free(q) and not all_free();
}
