action pay/pays/paid(s: state);
treaty t { in force from 1900-01-01; parties { p; } article 1 { p should pay; } }
scenario s { expect on 1900-03-01: p is not obliged to pay because not_tirggered; }
