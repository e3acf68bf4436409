# error P0305
# `any` stands only in the top conjunction of a trigger, so not under `not`: what is meant there is `some`.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    parties { p, q; }
    article 1 { when p attacks q and not (any state a attacks p) then p must help q; }
}
