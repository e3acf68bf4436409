action consult/consults/consulted(s: state, with t: state);
treaty t {
    parties { p, q; }
    article 1 { p must not consult with q notwithstanding article 2; }
    article 2 { p may consult with q notwithstanding article 1; }
}
