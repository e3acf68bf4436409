# note P0533
# An act may carry `requires (…)`: unmet, the duty stands, flagged `not performable`.
status armed(s: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must guard y by 1930-12-31; } }
scenario unarmed {
    expect on 1930-02-01: x is obliged to guard y;
    expect on 1930-12-31: x has breached article 1 of t;
}
