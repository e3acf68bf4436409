x : state;
extern share(s: state): number as double 2 from "libshare.so";
scenario s { expect on 1930-01-01: not share(x) > 0; }
