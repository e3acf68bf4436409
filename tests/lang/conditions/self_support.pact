# What only supports itself does not hold.
define cursed(s: state) if cursed(s);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    expect on 1900-01-01: not cursed(p);
}
