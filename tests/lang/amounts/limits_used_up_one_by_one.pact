# warning P0502
# … and a conflict comes about when what is left is used up for another end, or a member leaves.
action give/gives/given(s: state, n: number, to t: state);
treaty duty { in force from 1930-01-01;  parties { x, y, z; w until 1930-06-01; }
    article 1 { x must give at least 10 to any other member by 1930-12-31; } }
treaty limit { in force from 1930-01-01;  parties { x, y, z, w; }
    article 1 { x must give at most 4 to any other member; } }
scenario one_leaves {
    1930-02-01: x gives 3 to w;
    expect no conflict;
    expect on 1930-06-02: no conflict;          # seven are due, eight are left
}
scenario one_leaves_early {
    1930-02-01: y gives 1 to z;
    expect no conflict;
    expect on 1930-06-02: conflict between article 1 of duty and article 1 of limit for x;     # ten, and eight
}
