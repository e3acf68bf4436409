# The same value twice, or two values one after the other, depend on no order; nor does what a world says otherwise.
attribute power(s: state): number;
x : state;
world w { power(x) = 1; }
scenario s {
    use world w;
    power(x) = 5;
    expect power(x) = 5;
    1930-01-01: { power(x) = 2; power(x) = 2; }
    1930-01-01: power(x) = 3;
    expect power(x) = 3;
}
