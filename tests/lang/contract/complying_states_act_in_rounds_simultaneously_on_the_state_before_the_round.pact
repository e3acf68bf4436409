# Complying states act together in rounds: what one does in a round no other has seen, and what a round brings is done in the next.
event ring/rings/rung(s: state);
action notify/notifies/notified(s: state, t: state);
action thank/thanks/thanked(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { x, y, z; }
    article 1 { when z rings then x must notify z unless y has notified z; }
    article 2 { when z rings then y must notify z unless x has notified z; }
    article 3 { when any member m notifies any member n then n must thank m unless m has thanked n; }
}
scenario together {
    suppose every state complies;
    1900-03-01: z rings;
    expect x has notified z and y has notified z;
    expect z has thanked x and z has thanked y;
}
scenario one_alone {
    suppose y, z complies;
    1900-03-01: z rings;
    expect y has notified z and not x has notified z;
    expect z has thanked y and not z has thanked x;
    expect x is not obliged to notify z because discharged;
}
