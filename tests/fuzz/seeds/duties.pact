use std.security;
treaty t {
  in force from 1920-01-10;
  parties { a, b; c from 1921-01-01 until 1930-01-01; }
  article 1 { when any member x attacks any member v then every member except x must sever_trade with x within 7 days unless x is neutral; }
  article 2 { a must remain_neutral to b for 3 months; b may use_force against a until 1925-05-05; c need not defend any member; }
  article 3 "Again" from 1924-01-01 until 1926-01-01 { when any member x breaches article 1 against any member y then x must (withdraw from y or make_peace with y) before 1926-01-01; }
}
scenario s { 1925-01-01: a attacks b; 1925-02-01T12:30: { b trades with a; a remains_neutral to b; } ends a remains_neutral to b; expect b has breached article 1 of t; }
