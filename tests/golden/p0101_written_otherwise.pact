use std.security;
a, b : state;
define either(s: state) if s is a or s = b;
treaty t { parties { a, b; }
    article 1 { a may attack b while b is neutral; }
    article 2 { a must assist b against any state provided b is neutral; }
}
