# What is kept up is not ended early by the end of the treaty, though whom it is done to is no longer a member.
ongoing action guard/guards/guarded(a: state, v: state);
action pay/pays/paid(s: state);
treaty t { in force from 1930-01-01 until 1930-02-03;  parties { p; q; r; }
    article 1 { r must guard any other member until p has paid; }
    article 2 { any member must guard any other member until p has paid; } }
scenario both_end {
    1930-01-02: r guards q;
    expect on 1930-03-01: r has not breached article 1 of t and r has not breached article 2 of t and p has not breached article 2 of t;
}
