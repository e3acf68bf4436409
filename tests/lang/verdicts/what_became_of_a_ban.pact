# Docs 12. What became of a ban is no reason why there is no duty, nor what became of a duty why there is no ban.
action shell/shells/shelled(a: state, v: state);
action bomb/bombs/bombed(a: state, v: state) implies shell(a, v);
treaty t { parties { x, y; } article 1 { x must not shell y until 1900-06-01; y must bomb x by 1900-03-01; } }
scenario s {
    expect on 1900-07-01: x is not obliged to shell y because not_loaded;
    expect on 1900-07-01: x is not forbidden to shell y because fulfilled;
    expect on 1900-07-01: x is not permitted to shell y because not_loaded;
    1900-02-01: y bombs x;
    expect on 1900-02-02: y is not forbidden to bomb x because not_loaded;
    expect on 1900-02-02: y is not obliged to bomb x because fulfilled;
}
