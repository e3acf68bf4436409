# error P0201
# A variable of the head is bound by the trigger's top conjunction; one that only a `some` inside it names is unknown.
action attack/attacks/attacked(a: state, v: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    parties { p, q; }
    article 1 { when some state a where (a attacks p) then p must protest to a; }
}
