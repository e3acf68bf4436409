action speak/speaks/spoke(s: state);
organ council { permanent a, b; adopts if true; }
scenario s { 1950-01-01: a speaks { yes b; } }
