# error P0309
# With an event in one branch of `or` and a state alone in the other there is no telling at what occurrence the clause fires.
action pay/pays/paid(s: state);
action work/works/worked(s: state);
status calm(s: state);
treaty t { parties { q, r; }  article 2 { when any member a is calm and (a pays or r is calm) then a must work; } }
