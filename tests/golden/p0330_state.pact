action pay/pays/paid(s: state);
kind place/places;
suez : place;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay; }
    article 2 { when p is idle under article 1 then q must pay; }
}
