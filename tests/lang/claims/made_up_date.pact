# error P0570
# In the years in which z is no party.
use std.security;
treaty pact { in force from 1920-01-01; parties { x, y; z from 1920-01-01 until 1930-01-01; }
    article 1 { every member must not attack any other member; } }
claim banned { whenever z attacks x and pact in force then z is forbidden to attack x; }
