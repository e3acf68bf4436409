# error P0570
# What makes a state a party by what is so is made up; so are accessions, where the claim asks who is party to what.
use std.security;
status ally(s: state);
w, x : state;
treaty u { parties { every state s where (s is ally); } article 1 { every member must not attack any other member; } }
treaty t { in force from 1930-01-01; parties { x; } article 1 { every member must not attack any other member; } }
claim by_facts { never w is party to u; }
claim by_accession { never w is party to t; }
