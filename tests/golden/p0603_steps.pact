use std.security;
treaty alliance {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a attacks any member v then every member except v, a must defend v against a; }
}
treaty peace {
    in force from 1900-01-01;
    parties { p, r; }
    article 1 { every member must not use_force against any other member; }
}
scenario s { 1900-03-01: r attacks q; }
