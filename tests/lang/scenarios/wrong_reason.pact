# error P0501
# exit 1
action attack/attacks/attacked(a: state, v: state);
x : state;
treaty t { in force from 1900-01-01; parties { p; } article 1 { every member must not attack any state; } }
scenario s { expect on 1900-04-01: x is not forbidden to attack p because not_triggered; }
