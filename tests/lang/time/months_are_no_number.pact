# error P0309
attribute since(s: state): date;
x : state;
define odd(s: state) if since(s) - 1900-01-01 > 6 months;
