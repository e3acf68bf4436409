status armed(s: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed) requires (s != t);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must guard y by 1930-12-31; } }
scenario armed_x {
    x is armed;
    1930-02-01: x guards y;
    expect on 1930-02-02: x is not obliged to guard y because fulfilled;
}
