# error P0305
# `any` stands only in the top conjunction of a trigger, so not under `or`.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    parties { p, q; }
    article 1 { when any state a attacks p or any state b attacks q then p must help q; }
}
