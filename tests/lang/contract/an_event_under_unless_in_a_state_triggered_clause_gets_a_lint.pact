# warning P0401
# In a clause that statuses trigger, an event under `unless` gets the same lint as under `not`.
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a is at_war with any member b then r must help b unless b attacks a; }
}
