# Beside an event in any case, the branches of `or` may differ.
action pay/pays/paid(s: state);
action work/works/worked(s: state);
status calm(s: state);
treaty t { parties { q, r; }  article 2 { when any member a pays and (r pays or a is calm) then a must work; } }
scenario s { q is calm;  1930-01-01: q pays;  expect q is obliged to work;  1930-01-02: r pays;  expect r is obliged to work; }
