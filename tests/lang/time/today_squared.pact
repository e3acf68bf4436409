# error P0309
attribute since(s: state): date;
x : state;
define odd(s: state) if [today - since(s)] * [today - since(s)] > 100;
