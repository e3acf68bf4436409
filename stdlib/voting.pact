# Voting: the majorities of treaties, as definitions over an organ.
#
# Comes in: the ballots of the motion at hand (who favours, opposes, abstains, is absent or not voting) and the seats
# of the organ. Goes out: whether it carries, for `adopts if majority(assembly);`. Each definition counts all
# seats of the organ, whatever their group; who blocks is a matter of `vetoed`, not of a majority.

## A dispute that the organ deals with, and a party to it: its vote does not count where the text says so.
status party_to_dispute(s: state, at o: organ);

# ---- of those who vote for or against: abstention, absence and not voting are left out ----

## More for than against (UN Charter 18.3, "a majority of the members present and voting").
define majority(o: organ) if
    count of seat of o s where (s favours at o) > count of seat of o s where (s opposes at o);

## At least two for each one against, and one at all (UN Charter 18.2).
define two_thirds(o: organ) if
    some seat of o s where (s favours at o)
    and count of seat of o s where (s favours at o) >= 2 * count of seat of o s where (s opposes at o);

## At least three for each one against, and one at all.
define three_quarters(o: organ) if
    some seat of o s where (s favours at o)
    and count of seat of o s where (s favours at o) >= 3 * count of seat of o s where (s opposes at o);

# ---- of all seats ----

## More than half of all seats are for it.
define absolute_majority(o: organ) if
    2 * count of seat of o s where (s favours at o) > count of all seat of o;

## At least two thirds of all seats are for it (UN Charter 108).
define two_thirds_of_seats(o: organ) if
    count of all seat of o > 0
    and 3 * count of seat of o s where (s favours at o) >= 2 * count of all seat of o;

## Every seat is for it.
define unanimity(o: organ) if
    some seat of o s where (s favours at o)
    and every seat of o s satisfies (s favours at o);

## Every seat that is represented and votes is for it: absence and abstention do not stand in the way
## (Covenant 5.1, "the agreement of all the members represented at the meeting").
define unanimity_of_those_voting(o: organ) if
    some seat of o s where (s favours at o)
    and no seat of o s where (s opposes at o);

## Every seat but the one is for it, whose own vote does not count.
define unanimity_without(o: organ, party: state) if
    some seat of o s where (s != party and s favours at o)
    and every seat of o s where (s != party) satisfies (s favours at o);

## Every seat is for it but those of the parties to the dispute (Covenant 15.6), whose votes do not count.
define unanimity_without_parties(o: organ) if
    some seat of o s where (not party_to_dispute(s, o) and s favours at o)
    and every seat of o s where (not party_to_dispute(s, o)) satisfies (s favours at o);

# ---- who is there ----

## More than half of all seats are represented.
define quorum(o: organ) if
    2 * count of seat of o s where (absent(s, o)) < count of all seat of o;
