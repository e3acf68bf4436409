# error P0501
# It does not hold where there is none.
action attack/attacks/attacked(a: state, v: state);
treaty t { parties { p, q; }  article 2 { every member must not attack any other member; } }
scenario s { expect conflict; }
