# exit 3
# Figures are not made up.
use std.security;
x, y : state;
claim weak { never capability(x) > 3; }
