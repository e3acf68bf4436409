# std.security: the words that treaties of peace, alliance and collective security are written in.
#
# Comes in by `use std.security;`. Goes out: kinds, statuses, events, actions and what the actions imply and
# exclude. An implication here holds in every treaty that uses the word, so one stands only where the law
# draws it always: what turns on gravity, intent, consent or a finding is left to the treaty or to the facts
# of a scenario.
#
# An action's first role is its agent. `implies`: whoever does this has also done that; so a ban on the second
# forbids the first. `excludes`: nobody can do both. `ongoing`: the act lasts until a statement ends it.

use std.law;

kind state/states;
kind place/places;
## A body before which a dispute can be laid: arbitrators, a court, a council.
kind forum/forums;

## Relative power, 0 to 1 or in any unit that one world keeps to.
attribute capability(s: state): number;

# ---- what lasts ----

## War in the material sense: declared war or any other armed conflict (Geneva Conventions 1949, common art.
## 2). Hague Convention III (1907) asks for a declaration; hostilities without one are war none the less.
status at_war(a: state, with b: state);
## A dispute likely to lead to a rupture (Covenant 12; Charter 33 "likely to endanger ... peace and
## security"). State it both ways where both are disputants.
status in_dispute(a: state, with b: state);
## Neutral for the time being or for good (Hague Conventions V and XIII, 1907; London 1839 for Belgium).
status neutral(s: state);
## s gave v provocation. An attack of a on v is unprovoked while not provoked(v, a) (ATOP: defconpr).
status provoked(s: state, v: state);
## s may use force against t by a decision of the Security Council (Charter 42, 53).
status authorised(s: state, against t: state);
## s has called up its forces and not stood them down (Franco-Russian convention 1892, art. 2).
status under_arms(s: state);
## s has title to p or, where title is contested, holds it in fact: the scenario says which it takes.
status sovereign(s: state, over p: place);
## No forces or fortifications may stand in p (Versailles 42 and 43; Locarno 2).
status demilitarised(p: place);

# ---- what happens to a state, or before a forum ----

## s ceases to exist as a state.
event die/dies/died(s: state) starts extinct(s);
## Arbitrators or a court decide the dispute of a and b (Covenant 12, 13; Hague Convention I, 1907, art. 81).
## Who won is not said: test it both ways round.
event award/awards/awarded(f: forum, to a: state, against b: state);
## A council or commission reports on the dispute of a with b (Covenant 12, 15; Hague Convention I, art. 35).
event report/reports/reported(f: forum, on a: state, with b: state);

# ---- force ----

## A threat to use force (Charter 2.4).
action threaten/threatens/threatened(a: state, v: state);
## Force of any scale, lawful or not (Charter 2.4). Who stays neutral towards b uses none against it.
action use_force/uses_force/used_force(a: state, against b: state)
    excludes remain_neutral(a, b);
## War as such (Covenant 12 to 16; Kellogg-Briand I), declared or not. Measures of coercion short of war are
## not this: the jurists consulted after Corfu (1924) left it to the Council when such measures become war.
## A declared war need not see a shot, so no use of force is implied.
action resort_to_war/resorts_to_war/resorted_to_war(a: state, against v: state)
    excludes remain_neutral(a, v) starts at_war(a, v) starts at_war(v, a);
## A declaration with reasons, or an ultimatum that has run out (Hague Convention III, 1907, art. 1).
action declare_war/declares_war/declared_war(a: state, on v: state)
    implies resort_to_war(a, v);
## An armed attack (Charter 51): the opening of force on a serious scale (Nicaragua, ICJ 1986, 191 and 195).
## Force in answer to one is `defend` or `use_force`. It is a resort to war, declared or not (Committee of
## Six, League Council, 7 October 1935).
action attack/attacks/attacked(a: state, v: state, at p: place)
    implies use_force(a, v) implies resort_to_war(a, v);
## Armed forces enter the territory of v (Definition of Aggression, General Assembly res. 3314, 1974, art.
## 3a).
action invade/invades/invaded(a: state, v: state, at p: place)
    implies attack(a, v, p);
## Bombardment (res. 3314, art. 3b). Whether it is grave enough for an armed attack is left to the facts.
action bombard/bombards/bombarded(a: state, v: state, at p: place)
    implies use_force(a, v);
## Ports or coasts are closed by armed force (res. 3314, art. 3c); the "pacific" blockade is one of these too.
ongoing action blockade/blockades/blockaded(a: state, v: state, at p: place)
    implies use_force(a, v);
## Territory is held by armed force without consent, resisted or not (Hague Regulations 42; res. 3314, art.
## 3a).
ongoing action occupy/occupies/occupied(a: state, v: state, at p: place)
    implies use_force(a, v);
## Territory is taken for good. It may follow a bare threat, so no force is implied.
action annex/annexes/annexed(a: state, v: state, at p: place);
## Armed bands are sent against v (res. 3314, art. 3g).
action send_bands/sends_bands/sent_bands(a: state, v: state)
    implies use_force(a, v);
## Forces are called up, against t where one is named (Franco-Russian convention 1892, art. 2). Not yet force.
action mobilise/mobilises/mobilised(s: state, against t: state)
    starts under_arms(s);
action demobilise/demobilises/demobilised(s: state)
    ends under_arms(s);
## Forces stand in a place, with or without right.
ongoing action station_forces/stations_forces/stationed_forces(s: state, at p: place);
ongoing action fortify/fortifies/fortified(s: state, at p: place);

# ---- taking sides ----

## Help of any kind, not necessarily armed, to v against a (North Atlantic 5; Rio 3; Covenant 10 and 16.3).
## Nobody helps both sides of one war against each other; who helps is not strictly neutral to either side, and
## not benevolently neutral to the one against whom it helps.
action assist/assists/assisted(s: state, v: state, against a: state)
    excludes assist(s, a, v) excludes remain_strictly_neutral(s, a) excludes remain_strictly_neutral(s, v)
    excludes remain_benevolently_neutral(s, a);
## Help by word and vote alone (Anglo-Russian and Anglo-French understandings 1904 to 1907: "diplomatic support").
action support_diplomatically/supports_diplomatically/supported_diplomatically(s: state, v: state, against a: state)
    implies assist(s, v, a);
## Loans and subsidies for a war (Quadruple Alliance 1815; Lend-Lease 1941). A neutral state gives none (Hague
## Convention XIII, 1907, art. 6).
action finance/finances/financed(s: state, v: state, against a: state)
    implies assist(s, v, a) excludes remain_neutral(s, a);
## Ports, airfields or bases are opened to the forces of v.
action lend_bases/lends_bases/lent_bases(s: state, to v: state, against a: state, at p: place)
    implies assist(s, v, a) excludes remain_neutral(s, a);
## Armed help (ATOP: defense). The helper becomes a belligerent.
action defend/defends/defended(s: state, v: state, against a: state)
    implies assist(s, v, a) implies use_force(s, a) starts at_war(s, a) starts at_war(a, s);
## Armed help with the whole of one's forces (Dual Alliance 1879, art. 1: "with the whole war strength of their
## empires"; Franco-Russian convention 1892, art. 3: "with all their forces"): the highest degree of help.
action defend_with_all_forces/defends_with_all_forces/defended_with_all_forces(s: state, v: state, against a: state)
    implies defend(s, v, a);
## Going to war beside t, whoever began it (ATOP: offense).
action fight_beside/fights_beside/fought_beside(s: state, t: state, against a: state)
    implies assist(s, t, a) implies use_force(s, a) starts at_war(s, a) starts at_war(a, s);
## A state gives war material to v; a neutral state may not (Hague Convention XIII, 1907, art. 6).
## What private persons sell is no act of the state (Hague Convention V, art. 7).
action supply/supplies/supplied(s: state, v: state, against a: state)
    implies assist(s, v, a) excludes remain_neutral(s, a);
## So many troops are put at the disposal of t (Charter 43; Franco-Russian convention 1892, art. 3, which counts
## them). What they then do is an act of its own.
action provide_forces/provides_forces/provided_forces(s: state, n: number, to t: state, against a: state);
## Money towards a common end, for t where one is named (Covenant 6.5; Charter 17.2, by shares).
action contribute/contributes/contributed(s: state, n: number, to t: state);
## Troops of t may cross the territory of s, against a where one is named; a neutral may not allow it
## (Hague Convention V, 1907, arts. 2 and 5).
action grant_passage/grants_passage/granted_passage(s: state, to t: state, against a: state, through p: place)
    excludes remain_neutral(s, a);
## Taking no part in a war against b (ATOP: neutral).
ongoing action remain_neutral/remains_neutral/remained_neutral(s: state, to b: state);
## Impartial neutrality: no help to either side (Hague Conventions V and XIII, 1907; London 1839, art. 7).
ongoing action remain_strictly_neutral/remains_strictly_neutral/remained_strictly_neutral(s: state, to b: state)
    implies remain_neutral(s, b);
## Neutrality that favours b: no part in a war against it, and no help to its enemies; help to b short of force is
## open (Dual Alliance 1879, art. 2; Triple Alliance 1882, art. 4). Nobody is both at once.
ongoing action remain_benevolently_neutral/remains_benevolently_neutral/remained_benevolently_neutral(s: state, to b: state)
    implies remain_neutral(s, b) excludes remain_strictly_neutral(s, b);
## Concluding an alliance, directed against a where one is named (ATOP: noothall).
action conclude_alliance/concludes_alliance/concluded_alliance(s: state, with t: state, against a: state);

# ---- pressure short of force ----

ongoing action trade/trades/traded(s: state, with t: state);
## Economic or financial measures of any extent (Charter 41), so not all trade is excluded.
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
## All trade is cut (Covenant 16.1).
ongoing action sever_trade/severs_trade/severed_trade(s: state, with t: state)
    implies sanction(s, t) excludes trade(s, t);
## Loans, credits and payments are cut (Covenant 16.1).
ongoing action sever_finance/severs_finance/severed_finance(s: state, with t: state)
    implies sanction(s, t);
## Dealings between nationals are cut: travel, post, persons (Covenant 16.1).
ongoing action sever_intercourse/severs_intercourse/severed_intercourse(s: state, with t: state)
    implies sanction(s, t);
## Diplomatic relations are broken off (Charter 41; Vienna Convention on Diplomatic Relations 1961, art. 45).
ongoing action sever_relations/severs_relations/severed_relations(s: state, with t: state);

# ---- words ----

## A party asks the others to confer (North Atlantic 4).
action request_consultation/requests_consultation/requested_consultation(s: state, about t: state);
## ATOP: consul.
action consult/consults/consulted(s: state, with t: state);
action notify/notifies/notified(s: state, t: state, about u: state);
## Good offices or mediation between a and b (Hague Convention I, 1907, arts. 2 to 8); never an unfriendly
## act.
action mediate/mediates/mediated(s: state, a: state, with b: state);
## s lays its dispute with b before f (Covenant 12, 13, 15; Charter 33, 36).
action submit_dispute/submits_dispute/submitted_dispute(s: state, with b: state, to f: forum);
## Peace is made, so the war ends both ways.
action make_peace/makes_peace/made_peace(s: state, with t: state)
    ends at_war(s, t) ends at_war(t, s);
## Peace without one's allies (Dual Alliance 1879, art. 1; London, 5 September 1914: ATOP: seppeace).
action make_separate_peace/makes_separate_peace/made_separate_peace(s: state, with t: state)
    implies make_peace(s, t);
## Hostilities stop; the war lasts until peace is made (Hague Regulations 36).
action conclude_armistice/concludes_armistice/concluded_armistice(s: state, with t: state);
## Forces leave. End the occupation itself too: `ends italy occupies greece at corfu;`.
action withdraw/withdraws/withdrawn(s: state, from v: state, at p: place);
## Figures of forces and armaments are given to others (Covenant 8; Vienna Document; CFE 13).
ongoing action disclose_armaments/discloses_armaments/disclosed_armaments(s: state, to t: state);
## Military activities are announced in advance (Stockholm 1986, 29; Vienna Document).
action notify_activity/notifies_activity/notified_activity(s: state, t: state, at p: place)
    implies notify(s, t);
## Observers of t are invited to a military activity (Stockholm 1986, 38).
action invite_observers/invites_observers/invited_observers(s: state, from t: state, at p: place);
## s asks t for an inspection (Stockholm 1986, 66; CFE 14).
action request_inspection/requests_inspection/requested_inspection(s: state, from t: state, at p: place);
## s inspects on the territory of t (CFE 14).
action inspect/inspects/inspected(s: state, t: state, at p: place);
## An observation flight of s over the territory of t (Open Skies 1992, art. 3).
action overfly/overflies/overflown(s: state, t: state, at p: place);
## Inspectors of t are let in (CFE 14; Open Skies 3).
action accept_inspection/accepts_inspection/accepted_inspection(s: state, from t: state, at p: place);

# ---- treaties (Vienna Convention on the Law of Treaties 1969, VCLT) ----

## s signs t, which does not bind it yet (VCLT 12, 18).
status signatory(s: state, to t: treaty);
action sign/signs/signed(s: state, t: treaty)
    starts signatory(s, t) starts signed(t);
## s confirms what it signed, and consents to be bound (VCLT 14).
action ratify/ratifies/ratified(s: state, t: treaty)
    starts party(s, t);
## s, which did not sign, consents to be bound (VCLT 15).
action accede/accedes/acceded(s: state, to t: treaty)
    starts party(s, t);
## s gives notice that it leaves t. It stays bound for as long as t says (VCLT 54, 67).
action denounce/denounces/denounced(s: state, t: treaty)
    starts under_notice(s, t);
## s takes back a notice that has not run out (VCLT 68).
action revoke_notice/revokes_notice/revoked_notice(s: state, to t: treaty)
    ends under_notice(s, t);
## s carries on the treaties of p, or takes them over. The VCLT leaves succession open (73): a scenario says where
## it takes place, as with Russia and the Soviet Union in 1991.
action succeed/succeeds/succeeded(s: state, to p: state)
    starts successor(s, p);
