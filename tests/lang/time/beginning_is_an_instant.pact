# A treaty that was always in force binds from the beginning, whether anything is said or asked then or not.
action pay/pays/paid(s: state);
status calm(s: state);
treaty t { parties { x, y; }  article 1 { x must pay within 10 days; } }
treaty second { in force from 1920-01-01;  parties { y; } }
scenario nothing_said {
    1930-01-01: y pays;
    expect on 1930-01-02: x has breached article 1 of t;
}
scenario a_fact {
    y is calm;
    1930-01-01: y pays;
    expect on 1930-01-02: x has breached article 1 of t;
}
scenario a_question {
    expect x is obliged to pay and x has not breached article 1 of t;
    expect on 0001-01-10: x has not breached article 1 of t;
    expect on 0001-01-11: x has breached article 1 of t;
}
