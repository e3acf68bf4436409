# Without `for`, for all parties.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a is in_dispute with any member b then suspends article 1; }
    article 3 { when any member a is neutral then resumes article 1 for a; }
}
scenario s {
    1930-02-01: x is in_dispute with y;
    expect x is not forbidden to attack y because suspended;
    expect z is not forbidden to attack y because suspended;
    1930-03-01: z is neutral;                                    # for z alone it works again
    expect z is forbidden to attack y and y is not forbidden to attack z because suspended;
}
