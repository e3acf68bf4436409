# In an article that begins or ends at a time of day its effects work from that minute, until that minute.
use std.security;
status belligerent(s: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 from 1930-02-01T12:00 until 1930-02-02T06:30 {
        when any state a is at_war with any state b then starts belligerent(a);
        when any member a threatens any member b then starts neutral(b);
    }
    article 2 { every member must not attack any other member; }
    article 3 from 1930-02-01T12:00 { when any member a mobilises then suspends article 2; }
}
scenario the_war_goes_on {
    1930-01-10: x declares_war on y;
    expect on 1930-01-31: not x is belligerent;
    expect on 1930-02-01T11:59: not x is belligerent;
    expect on 1930-02-01T12:00: x is belligerent;
}
scenario events {
    1930-02-01T11:59: x threatens y;
    expect y is not neutral;
    1930-02-01T12:00: x threatens y;
    expect y is neutral;
    1930-02-02T06:29: y threatens x;
    expect x is neutral;
    1930-02-02T06:30: { ends x is neutral; y threatens x; }
    expect x is not neutral;
}
scenario without_a_minute {
    1930-02-01: x threatens y;                    # on the day as it begins
    expect y is not neutral;
    1930-02-02: x threatens y;
    expect y is neutral;
}
scenario suspended {
    1930-02-01T11:00: x mobilises;
    expect x is forbidden to attack y;
    1930-02-01T12:30: x mobilises;
    expect x is not forbidden to attack y because suspended;
}
