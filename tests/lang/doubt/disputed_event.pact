# A fact in doubt makes the verdict unknown, and the verdict names it.
use std.security;
treaty league { parties { china, japan, britain; }
    article 10 { when any member a attacks any member v then every member except a, v must assist v against a within 30 days; } }
scenario mukden {
    1931-09-18: disputed japan attacks china;
    expect unknown (britain is obliged to assist china against japan) because attack;
    expect unknown (not britain is obliged to assist china against japan);
    expect britain is not obliged to assist china because unknown;
    expect on 1931-10-18: unknown (britain has breached article 10 of league) because attack;
    expect on 1931-10-17: britain has not breached article 10 of league;
    expect china is not obliged to assist japan because not_triggered;
}
