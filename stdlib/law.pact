# std.law: the words in which the law of treaties is spoken to and answers. Every text with a treaty knows them;
# std.security has the acts that begin and end them.
#
# Comes in: facts, acts and clauses that start and end these statuses. Goes out: what the law makes of them
# (Vienna Convention on the Law of Treaties 1969, VCLT).

## s consents to be bound by t. While t is in force it is a party (VCLT 2.1 g), and only then does the test hold.
status party(s: state, to t: treaty);
## t is in force. Computed from the treaty's own lines.
status in_force(t: treaty);
## t is signed, on the date of its `signed` line. What is signed does not bind yet (VCLT 12, 18).
status signed(t: treaty);
## s has denounced t and its notice runs; when it has run out this ends, and s is a party no longer.
status under_notice(s: state, to t: treaty);
## s is no longer a state.
status extinct(s: state);
## s takes the place of p in all that p is a party to, or was when it ceased to be a state.
status successor(s: state, to p: state);
