# std.vclt: the law of treaties, from the Vienna Convention of 23 May 1969.
#
# Comes in by `use std.vclt;`. Goes out: the rule of article 30 on successive treaties, which ranks the norms of the
# treaties of the text by the dates of these (see "Precedence" in the reference); the words in which a treaty says
# what follows from a breach, a denunciation or a change of circumstances. The Convention binds by custom who never
# signed it, so it stands here without parties. Articles without content are kept by the engine itself; the clauses of
# 54, 60 and 62 belong into the treaties that they are about. What is left to a finding, to intent or to agreement is
# not decided here: a scenario states it, with the words below.

# ---- words ----

## Repudiation, or the violation of a provision essential to the object and purpose (60.3). Who finds it so is not
## said: state it, or let a treaty's own clause begin it.
status in_material_breach(s: state, over t: treaty);
## A change of circumstances that is fundamental in the terms of article 62.1 and not barred by 62.2.
status fundamentally_changed(t: treaty);
## Performance has become impossible (61); stated for the party that may invoke it.
status impossible(t: treaty, to s: state);

## A ground is invoked for suspending the treaty's operation towards d (60, 61, 62.3). `suspends T for S against D`
## is the clause that lets it work.
action invoke_suspension/invokes_suspension/invoked_suspension(s: state, over t: treaty, against d: state);
## A ground is invoked for terminating the treaty, or withdrawing from it (60 to 62).
action invoke_termination/invokes_termination/invoked_termination(s: state, over t: treaty);
## All parties agree to end or to suspend it (54b, 57b): told of each of them.
action agree_to_terminate/agrees_to_terminate/agreed_to_terminate(s: state, t: treaty);

treaty vclt "Vienna Convention on the Law of Treaties" {
    signed 1969-05-23;
    in force from 1980-01-27;

    ## Every treaty in force is binding upon the parties to it and must be performed by them in good faith.
    ## Kept by the engine: norms bind parties.
    article 26 "Pacta sunt servanda" { }
    ## 30.3: ... the earlier treaty applies only to the extent that its provisions are compatible with those of the
    ## later treaty. 30.4: (a) as between States parties to both treaties the same rule applies; (b) as between a
    ## State party to both treaties and a State party to only one of the treaties, the treaty to which both States
    ## are parties governs their mutual rights and obligations.
    ## Kept by the engine; 30.1 and 30.2 are `prevails over` and `subject to`.
    article 30 "Application of successive treaties relating to the same subject-matter" { }
    ## A treaty does not create either obligations or rights for a third State without its consent.
    ## Kept by the engine: no clause binds who is no party.
    article 34 "General rule regarding third States" { }
    ## Two or more of the parties to a multilateral treaty may conclude an agreement to modify the treaty as between
    ## themselves alone if ...
    article 41 "Agreements to modify multilateral treaties between certain of the parties only" {
        not expressed because "such an agreement is a treaty of its own, ranked by article 30; whether it is allowed turns on object and purpose";
    }
    ## The termination of a treaty or the withdrawal of a party may take place: (a) in conformity with the provisions
    ## of the treaty; or (b) at any time by consent of all the parties ...
    ## In a treaty: when every member m satisfies (m has agreed_to_terminate NAME) then terminates this treaty;
    article 54 "Termination or withdrawal under its provisions or by consent" {
        not expressed because "the clause stands in the treaty that it ends";
    }
    ## ... a multilateral treaty does not terminate by reason only of the fact that the number of the parties falls
    ## below the number necessary for its entry into force.
    ## Kept by the engine: while two parties are left, nothing ends but by a date or a clause.
    article 55 "Reduction of the parties below the number necessary for entry into force" { }
    ## ... is not subject to denunciation or withdrawal unless: (a) it is established that the parties intended to
    ## admit the possibility ... or (b) a right ... may be implied by the nature of the treaty. ... not less than
    ## twelve months' notice ...
    article 56 "Denunciation of a treaty containing no provision on it" {
        not expressed because "intent and nature of a treaty are not told; without a date or a clause nobody leaves";
    }
    ## A treaty shall be considered as terminated if all the parties to it conclude a later treaty relating to the
    ## same subject-matter and: (a) ... the parties intended that the matter should be governed by that treaty ...
    article 59 "Termination implied by conclusion of a later treaty" {
        not expressed because "intent is not told: the later treaty says it with a clause that terminates the earlier; else article 30.3 ranks the two";
    }
    ## 60.1: A material breach of a bilateral treaty by one of the parties entitles the other to invoke the breach as a
    ## ground for terminating the treaty or suspending its operation in whole or in part. 60.2 (b): a party specially
    ## affected by the breach [may] invoke it as a ground for suspending ... in the relations between itself and the
    ## defaulting State.
    ## In a treaty: when any member d is in_material_breach over NAME and any member v invokes_suspension over NAME
    ## against d then suspends this treaty for v against d;
    article 60 "Termination or suspension as a consequence of its breach" {
        not expressed because "the clause stands in the treaty that is broken; unanimous agreement of the others (60.2a) is not told";
    }
    ## A fundamental change of circumstances ... may not be invoked as a ground for terminating or withdrawing from the
    ## treaty unless ...
    ## In a treaty: when NAME is fundamentally_changed and any member s invokes_termination over NAME then
    ## terminates this treaty for s;
    article 62 "Fundamental change of circumstances" {
        not expressed because "the clause stands in the treaty that is left";
    }
    ## ... (a) releases the parties from any obligation further to perform the treaty; (b) does not affect any right,
    ## obligation or legal situation ... created through the execution of the treaty prior to its termination.
    ## Kept by the engine: what stood ends, breaches remain.
    article 70 "Consequences of the termination of a treaty" { }
}
