use std.capability;
x, y, z, w : state;
entente, centre : coalition;
scenario shares {
    x is in_system;  y is in_system;  z is in_system;
    capability(x) = 0.5;  capability(y) = 0.2;  capability(z) = 0.3;
    x is in_coalition entente;  z is in_coalition entente;  y is in_coalition centre;
    preponderance(entente) = 3;  preponderance(centre) = 1;
    expect system_capability() = 1 and share(x) = 1/2 and share(z) = 0.3;
    expect strength(entente) = 4/5 and strength(centre) = 1/5;
    expect entente is preponderant over centre and not centre is preponderant over entente;
    expect pivotal(x, entente, centre) and pivotal(z, entente, centre);
    expect not pivotal(y, entente, centre);
}
scenario not_pivotal {
    capability(x) = 9;  capability(y) = 2;  capability(z) = 1;
    x is in_coalition entente;  z is in_coalition entente;  y is in_coalition centre;
    preponderance(entente) = 3;  preponderance(centre) = 1;
    expect pivotal(x, entente, centre) and not pivotal(z, entente, centre);
}
