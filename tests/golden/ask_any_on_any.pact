action help/helps/helped(a: state, v: state, against w: state);
status hostile(a: state, to b: state);
x, y, z, v, w : state;
treaty t { parties { x, y, z; }
    article 1 { x must help any state m against any state s where (s is hostile to m) by 1930-12-31; } }
scenario s { w is hostile to y;  v is hostile to z; }
