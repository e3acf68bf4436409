# error P0501 P0505
# What lies outside the calendar is no date: that is said, and what turns on it does not hold.
attribute since(s: state): date;
x : state;
scenario s { since(x) = 5999-12-01;  expect not since(x) + 1 month > 1900-01-01; }
