treaty peace {
    parties { every state; }
    article 1 { every member must not attack any other member; }
}
action attack/attacks/attacked(a: state, v: state);
x, y : state;
scenario s { 1930-01-01: x attacks y;  expect x has breached article 1 of peace and y is forbidden to attack x; }
