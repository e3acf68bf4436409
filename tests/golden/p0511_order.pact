status lit(s: state);
attribute power(s: state): number;
event strike/strikes/struck(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not strike_at any other member; }
    article 2 { when any member m strikes then suspends article 1 for m; }
    article 3 { when any member m relents then resumes article 1 for m; }
    accepts P0511 in article 3 because "the text leaves it open";
}
action strike_at/strikes_at/struck_at(s: state, t: state);
scenario s {
    1900-03-01: { p is lit; ends p is lit; }
    1900-03-02: { power(p) = 1; power(p) = 2/3; }
    1900-03-03: { p strikes; p relents; }
    1900-03-04: { q relents; q strikes; }
}
