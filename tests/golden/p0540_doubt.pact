use std.security;
treaty covenant { parties { china, japan, britain; }
    article 10 { when any member a attacks any member v then every member except a, v must assist v against a; } }
scenario mukden {
    1931-09-18: alleged by japan: china attacks japan;
    1931-09-18: denied by china: china attacks japan;
    expect unknown (britain is obliged to assist japan) because attack;
    expect britain is obliged to assist japan;
}
