use std.security;
treaty dual_alliance "Dual Alliance" { parties { germany, austria_hungary; }
    article 1 { when russia attacks any member v then every member m except v must defend v against russia within 30 days; } }
treaty protector { parties { russia, serbia; }
    article 1 { when any state a attacks serbia then russia must attack a; } }
treaty rapallo { parties { germany, russia; }
    article 1 { every member must not use_force against any other member; } }
accepts conflict in article 1 of dual_alliance because "the example is made for it";
scenario torn { suppose every state complies;  1914-07-28: austria_hungary attacks serbia; }
