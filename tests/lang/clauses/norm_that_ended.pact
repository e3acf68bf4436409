# What a norm that ends at an instant laid down does not set off a clause at that instant.
status bound_up(a: state, with b: state);
status calm(s: state);
action guard/guards/guarded(a: state);
action pay/pays/paid(a: state);
p, q, r : state;
treaty base { parties { p until 1930-01-26; q; } 
    article 1 { when any member a is bound_up with any member v then every member may pay; } }
treaty t { parties { p; q; r from 1930-01-26; }
    article 1 { when any member a is permitted to pay and r in member then r must guard; }
    article 2 { when any member a is permitted to pay and r in member then starts calm(r); } }
scenario s {
    q is bound_up with p;
    expect on 1930-01-25: q is permitted to pay;
    expect on 1930-01-26: q is not permitted to pay because expired;
    expect on 1930-01-26: r is not obliged to guard because not_triggered;
    expect on 1930-01-26: r is not calm;
}
