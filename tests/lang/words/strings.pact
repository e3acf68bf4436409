# A string may name a thing that no word can.
status ready(s: state);
"Côte d'Ivoire" as ivory_coast, france "French \"Republic\"" : state;
scenario s {
    1900-03-01: ivory_coast is ready;
    expect on 1900-03-01: ivory_coast is ready and france is not ready;
}
