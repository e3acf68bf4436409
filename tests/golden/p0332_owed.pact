action pay/pays/paid(s: state);
kind place/places;
suez : place;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay; }
    article 2 { every member m must pay owed to m; }
    article 3 { q must pay owed to suez; }
}
