# error P0307
action rule/rules/ruled(s: state);
treaty t { parties { a, b; }
    article 1 { a can rule subject to article 2; }
    article 2 { when a is empowered to rule then a must not rule; } }
