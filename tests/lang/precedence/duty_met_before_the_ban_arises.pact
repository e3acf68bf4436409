# A duty that prevails and is met at an instant excuses the act that meets it, however late in it the ban arises.
action pay/pays/paid(s: state);
status bound_up(a: state, with b: state);
define linked(x: state, y: state) if x is bound_up with y;
treaty t {
    parties { r; }
    article 1 { when any state a pays then every member m must not pay unless m is linked a; }
    article 2 { every member must pay notwithstanding treaty t; }
}
scenario stated { 1930-01-01: r pays;  expect r has not breached article 1 of t;  expect r is forbidden to pay; }
scenario supposed { suppose every member of t complies;  expect r has not breached article 1 of t; }
