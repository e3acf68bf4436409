action consult/consults/consulted(s: state, with t: state);
treaty t {
    parties { p, q; }
    article 1 { p must not consult with q; }
    article 2 { p should consult with q notwithstanding article 1; }
}
