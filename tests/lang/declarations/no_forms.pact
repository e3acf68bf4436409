# An action with one form has that form alone.
action land(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must land by 1900-06-01; }
}
scenario s {
    1900-03-01: p land;
    expect on 1900-06-01: p has land and p has not breached article 1 of t;
    expect on 1900-06-01: q has breached article 1 of t;
}
