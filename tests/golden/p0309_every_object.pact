use std.security;
a, b, c, d : state;
treaty t { parties { a, b, c; }
  article 1 { every member must not attack every other member; }
  article 2 { every member may attack every state; }
  article 3 { a must (notify every other member or consult with b); }
}
scenario s { expect on 1920-01-01: a is obliged to notify every other member; }
