# note P0503
# Where nothing ranks the two a permission lifts nothing; used up it permits no more.
attribute share(s: state): number;
action send/sends/sent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member m may send at most [share(m) * 10] to any other member; }
    article 2 { y must not send to x; } }
scenario shares {
    share(x) = 1/2;  share(y) = 3;
    expect on 1930-01-01: x is permitted to send to y and y is permitted to send to x and y is forbidden to send to x;
    1930-02-01: x sends 4 to y;
    expect x is permitted to send to y;
    1930-02-02: x sends 1 to y;
    expect x is not permitted to send to y because not_triggered;
    1930-02-02: y sends 1 to x;
    expect y has breached article 2 of t;
}
