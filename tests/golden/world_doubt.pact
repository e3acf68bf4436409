use std.security;
treaty covenant {
    parties { china, japan, britain; }
    article 10 { when any member a attacks any member v and not v is provoked a then every member except a, v must assist v against a; }
}
scenario known { open provoked; }
