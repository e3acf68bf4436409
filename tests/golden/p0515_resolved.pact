action consult/consults/consulted(s: state, with t: state);
treaty charter {
    in force from 1945-10-24;
    parties { p, q; }
    article 41 { p must not consult with q; }
    article 103 { this treaty prevails over every other treaty; }
}
treaty montreal {
    in force from 1973-01-26;
    parties { p, q; }
    article 3 { p must consult with q within 10 days; }
}
scenario s {
    expect on 1973-01-26: p is obliged to consult with q;
}
