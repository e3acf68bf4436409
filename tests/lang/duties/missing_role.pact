# A missing role in a duty is met by any value; a role that is named is not.
kind place/places;
a1, b1 : place;
action land/lands/landed(s: state, at p: place);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must land by 1900-03-01; }
    article 2 { every member must land at a1 by 1900-03-01; }
}
scenario s {
    1900-02-01: p lands at a1;
    1900-02-01: q lands at b1;
    expect on 1900-03-01: p has not breached article 1 of t;
    expect on 1900-03-01: q has not breached article 1 of t;    # any place will do
    expect on 1900-03-01: r has breached article 1 of t;
    expect on 1900-03-01: p has not breached article 2 of t;
    expect on 1900-03-01: q has breached article 2 of t;        # not there
}
