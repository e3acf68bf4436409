# One duty, one ban, a consequence, a permission and a figure.
status at_war(a: state, with b: state);
attribute capability(s: state): number;
action use_force/uses_force/used_force(a: state, against v: state);
action attack/attacks/attacked(a: state, v: state) implies use_force(a, v) starts at_war(a, v);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
action sever_relations/severs_relations/severed_relations(s: state, with t: state);

treaty covenant "Covenant" {
    in force from 1920-01-10;
    parties { britain, france, ethiopia; italy until 1939-12-11; }
    define great(s: state) if capability(s) > 1/4;
    article 12 { every member must not use_force against any other member; }
    article 16 "Sanctions" {
        when any member a breaches article 12 against any member v
            then every member m except a where (great(m)) must sanction a within 7 days;
        when any member a breaches article 12 then every member except a may sever_relations with a;
    }
}

scenario abyssinia "Italy attacks Ethiopia" {
    capability(britain) = 2/5; capability(france) = 0.3; capability(ethiopia) = 1%; capability(italy) = 0.25;
    1935-10-03: italy attacks ethiopia;
    1935-10-05: britain sanctions italy;
    1935-10-11: france sanctions italy;
    expect on 1935-10-11: france has breached article 16 of covenant;
}
