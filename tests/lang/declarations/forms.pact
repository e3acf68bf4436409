# A predicate reads in its base form, its third person and its participle.
action resort_to_war/resorts_to_war/resorted_to_war(a: state, against v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not resort_to_war against any other member; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to resort_to_war against q;
    1900-03-01: p resorts_to_war against q;
    expect p resorts_to_war against q;
    expect on 1900-03-01: p has resorted_to_war against q;
}
