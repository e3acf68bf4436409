# warning P0504
use std.capability;
x, y : state;
one, two : coalition;
scenario s {
    capability(x) = 1;  preponderance(one) = 1;
    x is in_coalition one;  y is in_coalition two;
    expect not one is preponderant over two;       # y's figure is missing: nothing is said of it
}
