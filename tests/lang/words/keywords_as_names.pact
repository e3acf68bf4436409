# Words of the language may serve as names where no confusion is possible.
action notice/notices/noticed(s: state);
status secret(s: state);
last, world : state;
treaty claim {
    in force from 1900-01-01;
    parties { last, world; }
    article organ { when any member sum is secret then sum must notice; }
}
scenario count {
    1900-03-01: last is secret;
    expect on 1900-03-01: last is obliged to notice under article organ of claim;
    expect on 1900-03-01: world is not obliged to notice;
}
