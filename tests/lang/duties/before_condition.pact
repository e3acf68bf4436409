# `before CONDITION`: the act must come before the condition does.
status at_war(s: state);
action warn/warns/warned(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must warn before p is at_war; }
}
scenario s {
    1900-02-01: q warns;
    1900-03-01: p is at_war;
    expect on 1900-02-28: p has not breached article 1 of t;
    expect on 1900-03-01: p has breached article 1 of t;
    expect on 1900-03-01: q has not breached article 1 of t;
}
