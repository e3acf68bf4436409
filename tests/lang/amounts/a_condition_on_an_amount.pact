# How much is done at one instant, has been done since the treaty bound both, in the last ten days.
use std.security;
action give/gives/given(s: state, n: number, to t: state);
action thank/thanks/thanked(s: state, t: state);
attribute share(s: state): number;
treaty t { in force from 1930-01-01; parties { x, y; z; w from 1931-01-01; }
  article 1 { when any member a gives at least 100 to any member b then b must thank a; }
  article 2 { when any member a has given at least [share(a) * 100] to any member b then a need not assist b; }
  article 3 { when any member a has given at least 50 in last 10 days then every member m except a must not attack a; }
}
scenario s { share(x) = 1; share(y) = 1/2; share(z) = 1; share(w) = 1;
 1929-06-01: x gives 60 to y;
 expect x has given at least 60 and not x has given at least 61;
 1930-02-01: { x gives 60 to y; x gives 40 to y; }
 expect x gives at least 100 to y and x gives at least 100 and not x gives at least 101 to y and x gives 100 to y;
 expect not x gives 60 to y and x gives at most 100 to y and not x gives at most 99;
 expect y is obliged to thank x;
 expect x is exempt from assist y;
 expect z is forbidden to attack x;
 expect on 1930-02-11: z is forbidden to attack x;
 expect on 1930-02-12: z is not forbidden to attack x;
 1930-03-01: y gives 20 to z;
 1930-03-05: y gives 20 to z;
 expect z is not forbidden to attack y and y is not exempt from assist z;
 1930-03-12: y gives 30 to z;
 expect y is exempt from assist z;
 expect z is forbidden to attack y;
 expect on 1930-03-16: z is not forbidden to attack y;
 expect z has not given at least 1;
 expect not z has given at most 1000 to y;
 1930-05-01: z gives 99 to x;
 1930-05-02: z gives 1 to w;
 expect z has given at least 100 and z is not exempt from assist x;
 1931-02-02: z gives 99 to w;
 expect z is not exempt from assist w;
 1931-02-02: z gives 1 to w;
 expect z is exempt from assist w;
}
