# error P0307
define odd(s: state) if not even(s);
define even(s: state) if not odd(s);
