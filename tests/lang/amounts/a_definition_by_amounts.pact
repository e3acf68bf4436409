# The call form, a figure of what was given to anybody, and a definition that turns on it.
action give/gives/given(s: state, n: number, to t: state);
x, y, z : state;
define generous(s: state) if s has given at least [3 * 10];
define stingy(s: state) if not s has given at least 30;
scenario s {
    1930-01-01: x gives 10 to y;
    expect gives(x, 10, y) and not gives(x, 11, y) and given(x, y);
    1930-01-01: { x gives 10 to z; x gives 10 to y; }
    expect gives(x, 20) and gives(x, 10, z) and not gives(x, 10) and x is generous and not stingy(x) and stingy(y);
}
