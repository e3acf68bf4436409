action march/marches/marched(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must march by 1900-12-31; }
    article 2 { p must not march until 1900-06-01; }
}
scenario s { 1900-03-01: q marches; }
