# A complying state does at once what it owes; what it does makes new duties, round by round, to a fixpoint.
use std.security;
treaty dual { parties { germany, austria_hungary; }
    article 1 { when russia attacks any member v then every member m except v must defend v against russia within 30 days; } }
treaty convention { parties { france, russia; }
    article 1 { when any state a uses_force against any member v then every member m except v must mobilise against a; } }
treaty protector { parties { russia, serbia; }
    article 1 { when any state a attacks serbia then russia must attack a; } }
scenario july_1914 {
    suppose every state complies;
    1914-07-28: austria_hungary attacks serbia;
    expect russia has attacked austria_hungary and germany has defended austria_hungary against russia;
    expect france has mobilised against germany;
    expect on 1914-07-29: france is not obliged to mobilise against germany because fulfilled;
    expect germany is at_war with russia;
}
scenario russia_reneges {
    suppose every state complies;  suppose russia defies;
    1914-07-28: austria_hungary attacks serbia;
    expect not russia has attacked austria_hungary and russia is obliged to attack austria_hungary;
    expect germany is not obliged to defend austria_hungary because not_triggered;
}
scenario nobody_supposed {
    1914-07-28: austria_hungary attacks serbia;
    expect russia is obliged to attack austria_hungary and not russia has attacked austria_hungary;
}
