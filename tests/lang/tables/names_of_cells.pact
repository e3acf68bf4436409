kind pact/pacts;
status known(p: pact);
table codes (code: each pact, full: title of code) from "codes.csv" { "Côte d'Ivoire" as ivory_coast; code is known; }
scenario s { use codes;  expect AUH is known and pact_1350 is known and ivory_coast is known; }
