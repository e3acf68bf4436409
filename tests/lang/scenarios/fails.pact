# error P0501
# exit 1
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s { expect on 1900-04-01: p is ready; }
