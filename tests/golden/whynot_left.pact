use std.security;
treaty pact_of_paris { parties { a, b, c; } article 1 { every member must not attack any other member; } }
treaty neutrals {
    parties { every state s where (s is party to pact_of_paris and not s has attacked c and today >= 1928-08-27); }
    article 1 { when any state x attacks any state y then every member except x, y must not assist x against y; }
}
scenario who_stays_out {
    1928-08-26: a trades with b;
    1930-01-01: a attacks c;
    1930-02-01: c attacks b;
}
