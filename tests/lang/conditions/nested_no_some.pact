status ally(a: state, with b: state);
status at_war(a: state, with b: state);
define alone(s: state) if no state m where (m is ally with s and no state e where (m is at_war with e));
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: q is ally with p;
    1900-04-01: q is at_war with r;
    expect on 1900-02-28: alone(p);
    expect on 1900-03-01: not alone(p);
    expect on 1900-04-01: alone(p);                             # its only ally is engaged
}
