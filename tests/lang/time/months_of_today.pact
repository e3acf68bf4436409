# error P0309
attribute since(s: state): date;
x : state;
define odd(s: state) if today - 1 month >= since(s);
