# note P0550
# A quota does not say when its acts are done: that nobody can suppose, and it is said.
action visit/visits/visited(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must visit y at least 2 times per year; } }
scenario quota {
    suppose every state complies;
    expect on 1930-06-01: x is obliged to visit y;
}
