# W2: a web of bilateral pacts. The allies of whoever is attacked must attack the attacker, and do, unless a pact
# forbids it: then they are torn. What they do is an attack in turn, until nothing follows any more.
kind world;
earth : world;
status ally(a: state, b: state);
status partner(a: state, b: state);
status at_peace(w: world);
action attack/attacks/attacked(a: state, v: state);

define at_war(a: state, with v: state) if a attacks v or (a is obliged to attack v and not a is forbidden to attack v);
define torn(a: state, over v: state) if a is obliged to attack v and a is forbidden to attack v;

treaty pacts "Pacts of defence, nonaggression and neutrality" {
    parties { every state; }
    article 1 "defence" {
        when any state x is at_war
        then every state z except x where (some state y where (x is at_war with y and y is ally z))
            must attack x unless earth is at_peace;
    }
    article 2 "no attack on a partner" {
        when any state b is partner
        then every state z where (b is partner z) must not attack b;
    }
}
