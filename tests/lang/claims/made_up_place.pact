# error P0570
# A thing of another kind that no text names.
use std.security;
x, y : state;
claim nowhere { never x has attacked y at some_place; }
some_place : place;
