action pay/pays/paid(s: state);
kind place/places;
suez : place;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay; }
    article 2 { q must pay by 1901-01-01 after 1901-01-01; }
    article 3 { q must pay until 1901-01-02 after 1901-01-01; }
    article 4 { q must pay by 1901-01-02 after 1901-01-01; }
}
