# Names may hold letters of any script.
action attack/attacks/attacked(a: state, v: state);
treaty договор {
    in force from 1900-01-01;
    parties { österreich, 日本, россия; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    1900-03-01: 日本 attacks россия;
    expect on 1900-03-01: 日本 has breached article 1 of договор;
    expect on 1900-03-01: österreich has not breached article 1 of договор;
}
