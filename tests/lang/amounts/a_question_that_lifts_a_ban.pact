# note P0515
# What is lifted up to an amount is forbidden beyond it.
action give/gives/given(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member must not give to any other member; }
    article 2 { x may give at most 500 to y notwithstanding article 1; } }
scenario up_to {
    expect on 1930-01-01: not x is forbidden to give 500 to y because overridden;
    expect on 1930-01-01: x is forbidden to give 501 to y;
    1930-02-01: x gives 300 to y;
    expect x is forbidden to give 201 to y and not x is forbidden to give 200 to y;
}
