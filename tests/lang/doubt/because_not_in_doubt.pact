# note P0540
# error P0501
# `because not REASON` does not hold where some completion gives that reason.
use std.security;
treaty t { parties { p, q; }  article 1 { when any member a attacks q then p must assist q; } }
scenario may_be {
    1930-01-08: disputed p dies;
    expect p is not obliged to assist q because not not_triggered;
}
scenario is_neither {
    1930-01-08: disputed p dies;
    expect p is not obliged to assist q because not fulfilled;
}
