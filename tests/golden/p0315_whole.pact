action pay/pays/paid(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } article 1 { every member must pay within 2.5 days; } }
