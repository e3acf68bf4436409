# error P0202
define permanent(s: state) if true;
organ council { permanent a, b; adopts if true; }
