action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; article 1 { every member must not attack any other member; } }
