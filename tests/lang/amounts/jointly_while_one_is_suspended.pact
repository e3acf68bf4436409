# Who is suspended owes nothing meanwhile; what it gave before counts, and what the others bring counts for it.
use std.security;
status released(s: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member jointly must contribute at least 100 by 1930-12-31; }
    article 2 { when any member m is neutral then suspends article 1 for m; }
    article 3 { when any member m is released then resumes article 1 for m; } }
scenario suspended {
    1930-02-01: x contributes 60;
    1930-03-01: x is neutral;
    expect x is not obliged to contribute because suspended;
    1930-03-02: x contributes 30;                # given of its own accord
    expect on 1930-03-03: y is obliged to contribute;
    1930-04-01: y contributes 40;
    expect on 1930-04-02: y is not obliged to contribute because fulfilled;
    1930-05-01: { ends x is neutral; x is released; }
    expect on 1930-05-02: x is not obliged to contribute because fulfilled;
}
