# Of a group who complies the first who is able performs; alone, who is not able does not.
status armed(s: state);
action guard/guards/guarded(s: state, t: state) requires (s is armed);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { any member except z must guard z by 1930-12-31; } }
scenario one_can {
    suppose every state complies;
    y is armed;
    expect on 1930-02-01: y has guarded z and not x has guarded z;
    expect on 1930-02-01: x is not obliged to guard z because fulfilled;
}
