action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(a: state, v: state);
status ally(s: state);
zealand, britain, italy, ethiopia : state;
treaty t { in force from 1920-01-10; parties { every state s where (s is ally); }
    article 2 { when any member a attacks any member v then every member except a, v must sanction a within 7 days; } }
scenario s { britain is ally; italy is ally; ethiopia is ally; zealand is ally; 1935-10-03: italy attacks ethiopia; }
