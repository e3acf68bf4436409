action pay/pays/paid(s: state, n: number, to t: state);
action visit/visits/visited(s: state, t: state);
treaty t {
    parties { p, q; }
    article 1 { p must visit q at most 3 times per week; }
    article 2 { p must pay to q at most 3 times per year; }
    article 3 { p must visit q per year; }
    article 4 { p must pay 3 to q per year; }
    article 5 { p must visit q at least 3 times per year by 1930-01-01; }
    article 6 { p should visit q at least 3 times per year; }
    article 8 { p must visit q at most 2.5 times per year; }
    article 7 { p must visit q at least 0 times per year; }
}
scenario s { expect p is obliged to visit q at least 3 times per year; }
