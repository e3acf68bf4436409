# warning P0502
# `expect conflict` asks for any, as `expect no conflict` for none.
action attack/attacks/attacked(a: state, v: state);
treaty t { parties { p, q; }
    article 1 { p must attack q within 7 days; }
    article 2 { every member must not attack any other member; } }
scenario s { expect conflict; }
