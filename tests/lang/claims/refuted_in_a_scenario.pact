# error P0570
# A member that left the pact is not obliged any more, and a claim of all who were in it says otherwise.
use std.security;
treaty pact { parties { x, y; z until 1930-01-01; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v against a; } }
claim all_assist "An attack on one is an attack on all" {
    whenever any state a attacks y then every state m where (m in member of pact and m != a and m != y) satisfies (m is obliged to assist y against a);
}
scenario left { 1931-01-01: z attacks y;  expect x is not obliged to assist y against z because not_triggered; }
