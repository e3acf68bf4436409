# error P0309
# Is a ban on every one of them a ban on each, or on all at once? `any` is each.
action attack/attacks/attacked(a: state, v: state);
treaty t { parties { p, q; } article 1 { every member must not attack every other member; } }
