/* pact.y: the sentences of pactlang. Comes in: tokens; goes out: the syntax tree of compiler/nodes.def, one
 * constructor per action, no lookup and no emission. IELR(1), no conflict, no feedback to the scanner. A rule
 * with `error` stands in every list whose block can also end with it: ';' and '}' both end recovery. */
%require "3.8"
%define api.pure full
%define api.prefix {pact_}
%define api.token.prefix {TOK_}
%define api.location.type {span}
%define parse.error custom
%define lr.type ielr
/* Consistent states reduce at once: behind a '}' its block is already done when an error is seen. */
%define lr.default-reduction consistent
%locations
%expect 0
%param {parser *p}

%code requires {
#include "grammar/syntax.h"
}

%union {
    symbol *sym;
    node *node;
    unsigned flag;
    list list;
    pair pair;
}

%code provides {
int pact_lex(PACT_STYPE *value, PACT_LTYPE *at, parser *p);
}

%code {
#include <string.h>

#define YYMAXDEPTH     10000
#define YYMALLOC(size) arena_alloc(p->arena, size)
#define YYFREE(block)  ((void)0)

/* From the first to the last part that holds a word. */
#define YYLLOC_DEFAULT(at, parts, count)                                                                     \
    ((at) = (count) == 1 ? YYRHSLOC(parts, 1) : location_of(&YYRHSLOC(parts, 0), count))

static inline span location_of(const span *parts, int count)
{
    int first = 1;
    while (first < count && parts[first].begin == parts[first].end)
        first++;
    return (span){count ? parts[first].begin : parts->end, parts[count].end};
}

#define LEAF(kind, at, sym, flag) tree_node(p, NODE_##kind, at, sym, flag, 0, NULL)
#define TREE(kind, at, sym, flag, ...) TREE_OF(NODE_##kind, at, sym, flag, __VA_ARGS__)
#define TREE_OF(kind, at, sym, flag, ...)                                                                    \
    tree_node(p, kind, at, sym, flag, sizeof((node *[]){__VA_ARGS__}) / sizeof(node *),                      \
              (node *[]){__VA_ARGS__})

static void pact_error(const PACT_LTYPE *at, parser *p, const char *message);

/* "britain must sanction italy" asks whether britain is obliged to. */
static const uint8_t test_of_modal[] = {[MODAL_MUST] = TEST_OBLIGED,
                                        [MODAL_MUST_NOT] = TEST_FORBIDDEN,
                                        [MODAL_MAY] = TEST_PERMITTED,
                                        [MODAL_NEED_NOT] = TEST_EXEMPT,
                                        [MODAL_SHOULD] = TEST_RECOMMENDED,
                                        [MODAL_SHOULD_NOT] = TEST_DISCOURAGED,
                                        [MODAL_CAN] = TEST_EMPOWERED};
}

%initial-action { @$ = (span){p->file->base, p->file->base}; }

%token END 0 "the end of the file"
/* In no text: the stream puts it in front of a question. */
%token ASKED "a question"
%token <sym> NAME "a name" STRING "a string" NUMBER "a number" LABEL "an article's label" DATE "a date"
%token <sym> UNIT "a unit of time"
%token ';' ',' ':' '{' '}' '(' ')' '[' ']' '='
%token EVERY "'every'" ANY "'any'" NO "'no'" SOME "'some'" WHERE "'where'" EXCEPT "'except'" OTHER "'other'"
%token MUST "'must'" MAY "'may'" NEED "'need'" CAN "'can'" SHOULD "'should'"
%token IS "'is'" HAS "'has'" BREACHES "'breaches'" NOT "'not'" AND "'and'" OR "'or'" IF "'if'" THEN "'then'"
%token TO "'to'" OF "'of'" IN "'in'" THIS "'this'" UNDER "'under'" FROM "'from'" UNTIL "'until'" FOR "'for'"
%token WITHIN "'within'" BY "'by'" BEFORE "'before'" AFTER "'after'" UNLESS "'unless'" BECAUSE "'because'"
%token NOTWITHSTANDING "'notwithstanding'" SUBJECT "'subject'" IMMEDIATELY "'immediately'"
%token DEEMS "'as it deems necessary'"
%token OWED "'owed'" REPAIRING "'repairing'" JOINTLY "'jointly'" AT_LEAST "'at least'" AT_MOST "'at most'"
%token FORCE "'force'" TIMES "'times'" PER "'per'"
%token OBLIGED "'obliged'" FORBIDDEN "'forbidden'" PERMITTED "'permitted'" EMPOWERED "'empowered'"
%token RECOMMENDED "'recommended'" EXEMPT "'exempt'" BREACHED "'breached'" FULFILLED "'fulfilled'"
%token SUSPENDS "'suspends'" RESUMES "'resumes'" DISCHARGES "'discharges'" TERMINATES "'terminates'"
%token ENDS "'ends'"
%token USE "'use'" EVENT "'event'" ACTION "'action'" REQUIRES "'requires'" ASSUME "'assume'"
%token ACCEPTS "'accepts'"
%token ADOPTS "'adopts'" VETOED "'vetoed'" POLITICAL "'political'" RESERVES "'reserves'"
%token EXPECT "'expect'" SUPPOSE "'suppose'" COMPLIES "'complies'" DEFIES "'defies'" DISPUTED "'disputed'"
%token OPEN "'open'"
%token UNKNOWN "'unknown'" BETWEEN "'between'" RESOLVED "'resolved'" EVENTUALLY "'eventually'" ALL "'all'"
%token TODAY "'today'"
%token AGAINST "'against'" WITH "'with'" AT "'at'" ABOUT "'about'" THROUGH "'through'" ON "'on'" OVER "'over'"
%token LE "'<='" GE "'>='" NE "'!='" '<' '>' '+' '-' '*' '/' '%' '.'
/* These serve as names too: rule `word`. */
%token <sym> KIND "'kind'" STATUS "'status'" ONGOING "'ongoing'" ATTRIBUTE "'attribute'" DEFINE "'define'"
%token <sym> EXTERN "'extern'"
%token <sym> IMPLIES "'implies'" EXCLUDES "'excludes'" STARTS "'starts'" AS "'as'" TREATY "'treaty'"
%token <sym> ARTICLE "'article'"
%token <sym> PARTIES "'parties'" SIGNED "'signed'" ORGAN "'organ'" PREVAILS "'prevails'" SECRET "'secret'"
%token <sym> LASTS "'lasts'"
%token <sym> RENEWS "'renews'" DENOUNCED "'denounced'" WITHDRAWAL "'withdrawal'" NOTICE "'notice'"
%token <sym> READING "'reading'"
%token <sym> WHEN "'when'" SATISFIES "'satisfies'" SCENARIO "'scenario'" CLAIM "'claim'" WORLD "'world'"
%token <sym> YES "'yes'" VOTING "'voting'"
%token <sym> ABSTAIN "'abstain'" ABSENT "'absent'" ALLEGED "'alleged'" DENIED "'denied'" COUNT "'count'"
%token <sym> SUM "'sum'"
%token <sym> LEAST "'least'" GREATEST "'greatest'" TRUE "'true'" FALSE "'false'" CONFLICT "'conflict'"
%token <sym> WHENEVER "'whenever'"
%token <sym> NEVER "'never'" LAST "'last'" EXPRESSED "'expressed'" TABLE "'table'"

%left OR
%left AND
%precedence NOT
%left '+' '-'
%left '*' '/'
%precedence UMINUS

%type <sym> name word optname
%type <flag> ongoing deed prep lifeop modal isnot compare verdict ballot
%type <node> question item accepts title string decl define effect atom named param treaty titem organ organi actpat
%type <node> label pass result
%type <list> passed
%type <node> article clause body conseq norm subject set where where1 act act1 object figure quota times per qual dur ref clauseid
%type <node> cond
%type <node> test cobj coptional optagainst window expr expr1 eprim primary call scenario world sitem fact
%type <node> sfact fobj
%type <node> prevails voting suppose expectation reason reasonword resolved forn when claim claimbody premise date
%type <list> path effects params names tbody titems gbody group_list rnames refs under except exnames
%type <list> organs obody clauses abody conseqs cbody roles roles1 quals croles args sitems sbody facts fbody onames
%type <list> froles
%type <list> ballots bbody premises columns rows tablebody rowfacts aliases
%type <node> group table column columntype row alias
%type <pair> span optspan forwhom rowspan
%type <node> tablefile rowwhere

%%

text: file
    | ASKED question ';' { p->items = list_of($2); }
    ;

question: cond { $$ = TREE(EXPECT, @$, NULL, EXPECT_COND, NULL, $1, NULL, NULL); }
    | name modal act under {
          node *asked = TREE(VERDICT, @$, NULL, test_of_modal[$2], LEAF(NAME, @1, $1, 0), $3, $4.first);
          $$ = TREE(EXPECT, @$, NULL, EXPECT_COND, NULL, asked, NULL, NULL);
      }
    ;

file: %empty
    | file item { p->items = list_add(p->items, $2); }
    ;

item: USE path ';' { $$ = TREE(USE, @$, NULL, 0, $2.first); }
    | decl
    | treaty
    | organ
    | scenario
    | claim
    | world
    | table
    | ASSUME cond ';' { $$ = TREE(ASSUME, @$, NULL, 0, $2); }
    | accepts
    | error ';' { yyerrok; $$ = LEAF(ERROR, @$, NULL, 0); }
    | error '}' { yyerrok; $$ = LEAF(ERROR, @$, NULL, 0); }
    ;

accepts: ACCEPTS NAME IN refs BECAUSE string ';' { $$ = TREE(ACCEPTS, @$, $2, 0, $4.first, $6); }
    | ACCEPTS CONFLICT IN refs BECAUSE string ';' { $$ = TREE(ACCEPTS, @$, NULL, 0, $4.first, $6); }
    ;

path: name { $$ = list_of(LEAF(NAME, @1, $1, 0)); }
    | path '.' name { $$ = list_add($1, LEAF(NAME, @3, $3, 0)); }
    ;

title: %empty { $$ = NULL; }
    | string
    ;

string: STRING { $$ = LEAF(STRING, @1, $1, 0); } ;
date: DATE { $$ = tree_date(p, @1, $1); } ;

name: word
    | TREATY
    | ARTICLE
    ;

/* Where an expression begins, `treaty` and `article` begin a reference. */
word: NAME
    | KIND | STATUS | ONGOING | ATTRIBUTE | DEFINE | EXTERN | IMPLIES | EXCLUDES | STARTS | AS | PARTIES
    | SIGNED | ORGAN | PREVAILS | SECRET | LASTS | RENEWS | DENOUNCED | WITHDRAWAL | NOTICE | READING | WHEN
    | SATISFIES | SCENARIO | CLAIM | WORLD | YES | VOTING | ABSTAIN | ABSENT | ALLEGED | DENIED | COUNT | SUM | LEAST
    | GREATEST | TRUE | FALSE | CONFLICT | WHENEVER | NEVER | LAST | EXPRESSED | TABLE
    ;

/* ---- declarations ---- */

decl: KIND name ';' { $$ = TREE(KIND, @$, $2, 0, NULL); }
    | KIND name '/' name ';' { $$ = TREE(KIND, @$, $2, 0, LEAF(NAME, @4, $4, 0)); }
    | names ':' name ';' { $$ = TREE(ENTITIES, @$, NULL, 0, $1.first, LEAF(NAME, @3, $3, 0)); }
    | STATUS name '(' params ')' ';' { $$ = TREE(STATUS, @$, $2, 0, $4.first); }
    | ongoing deed name '(' params ')' effects ';' {
          $$ = TREE_OF((node_kind)$2, @$, $3, $1, NULL, NULL, $5.first, $7.first);
      }
    | ongoing deed name '/' name '/' name '(' params ')' effects ';' {
          $$ = TREE_OF((node_kind)$2, @$, $3, $1, LEAF(NAME, @5, $5, 0), LEAF(NAME, @7, $7, 0),
                       $9.first, $11.first);
      }
    | ATTRIBUTE name '(' params ')' ':' name ';' {
          $$ = TREE(ATTRIBUTE, @$, $2, 0, $4.first, LEAF(NAME, @7, $7, 0));
      }
    | define
    | EXTERN name '(' passed ')' ':' result FROM string ';' {
          $$ = TREE(EXTERN, @$, $2, 0, $4.first, $7, $9, NULL, NULL);
      }
    | EXTERN name name '(' passed ')' ':' result FROM string ';' {
          $$ = TREE(EXTERN, @$, $3, 0, $5.first, $8, $10, LEAF(NAME, @2, $2, 0), NULL);
      }
    | EXTERN name name name '(' passed ')' ':' result FROM string ';' {
          $$ = TREE(EXTERN, @$, $4, 0, $6.first, $9, $11, LEAF(NAME, @2, $2, 0), LEAF(NAME, @3, $3, 0));
      }
    ;

passed: pass { $$ = list_of($1); }
    | passed ',' pass { $$ = list_add($1, $3); }
    ;

pass: name ':' name { $$ = TREE(PARAM, @$, $1, PREP_NONE, LEAF(NAME, @3, $3, 0), NULL); }
    | name ':' name AS name {
          $$ = TREE(PARAM, @$, $1, PREP_NONE, LEAF(NAME, @3, $3, 0), LEAF(NAME, @5, $5, 0));
      }
    ;

result: name { $$ = TREE(RESULT, @$, $1, 0, NULL, NULL); }
    | name AS name { $$ = TREE(RESULT, @$, $1, 0, LEAF(NAME, @3, $3, 0), NULL); }
    | name AS name NUMBER {
          $$ = TREE(RESULT, @$, $1, 0, LEAF(NAME, @3, $3, 0), tree_number(p, @4, $4, false));
      }
    ;

define: DEFINE name '(' params ')' IF cond ';' { $$ = TREE(DEFINE, @$, $2, 0, $4.first, $7); }
    | DEFINE name '(' params ')' ':' name '=' expr ';' {
          $$ = TREE(DEFINE_VALUE, @$, $2, 0, $4.first, LEAF(NAME, @7, $7, 0), $9);
      }
    ;

ongoing: %empty { $$ = 0; }
    | ONGOING { $$ = 1; }
    ;

deed: EVENT { $$ = NODE_EVENT; }
    | ACTION { $$ = NODE_ACTION; }
    ;

effects: %empty { $$ = (list){0}; }
    | effects effect { $$ = list_add($1, $2); }
    ;

effect: IMPLIES atom { $$ = TREE(IMPLIES, @$, NULL, 0, $2); }
    | EXCLUDES atom { $$ = TREE(EXCLUDES, @$, NULL, 0, $2); }
    | STARTS atom { $$ = TREE(STARTS, @$, NULL, 0, $2); }
    | ENDS atom { $$ = TREE(ENDS, @$, NULL, 0, $2); }
    | REQUIRES '(' cond ')' { $$ = TREE(REQUIRES, @$, NULL, 0, $3); }
    ;

atom: name '(' args ')' { $$ = TREE(CALL, @$, $1, 0, $3.first); } ;

names: named { $$ = list_of($1); }
    | names ',' named { $$ = list_add($1, $3); }
    ;

named: name title { $$ = TREE(NAMED, @$, $1, 0, $2); }
    | string AS name { $$ = TREE(NAMED, @$, $3, 0, $1); }
    ;

params: %empty { $$ = (list){0}; }
    | param { $$ = list_of($1); }
    | params ',' param { $$ = list_add($1, $3); }
    ;

param: name ':' name { $$ = TREE(PARAM, @$, $1, PREP_NONE, LEAF(NAME, @3, $3, 0), NULL); }
    | prep name ':' name { $$ = TREE(PARAM, @$, $2, $1, LEAF(NAME, @4, $4, 0), NULL); }
    ;

prep: AGAINST { $$ = PREP_AGAINST; }
    | WITH { $$ = PREP_WITH; }
    | AT { $$ = PREP_AT; }
    | ABOUT { $$ = PREP_ABOUT; }
    | THROUGH { $$ = PREP_THROUGH; }
    | ON { $$ = PREP_ON; }
    | TO { $$ = PREP_TO; }
    | FROM { $$ = PREP_FROM; }
    | OVER { $$ = PREP_OVER; }
    ;

/* ---- treaties ---- */

treaty: TREATY name title tbody { $$ = TREE(TREATY, @$, $2, 0, $3, $4.first, NULL); }
    | TREATY name OF name title tbody { $$ = TREE(TREATY, @$, $2, 0, $5, $6.first, LEAF(NAME, @4, $4, 0)); }
    ;

tbody: '{' titems '}' { $$ = $2; }
    | '{' titems error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

titems: %empty { $$ = (list){0}; }
    | titems titem { $$ = list_add($1, $2); }
    | titems error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

titem: SIGNED date ';' { $$ = TREE(SIGNED, @$, NULL, 0, $2); }
    | IN FORCE span ';' { $$ = TREE(IN_FORCE, @$, NULL, 0, $3.first, $3.second); }
    | IN FORCE WHEN cond ';' { $$ = TREE(IN_FORCE_WHEN, @$, NULL, 0, $4); }
    | SECRET ';' { $$ = TREE(SECRET, @$, NULL, 0, NULL); }
    | SECRET UNTIL date ';' { $$ = TREE(SECRET, @$, NULL, 0, $3); }
    | LASTS dur ';' { $$ = TREE(LASTS, @$, NULL, 0, $2); }
    | RENEWS EVERY dur ';' { $$ = TREE(RENEWS, @$, NULL, 0, $3, NULL); }
    | RENEWS EVERY dur UNLESS DENOUNCED dur BEFORE ';' { $$ = TREE(RENEWS, @$, NULL, 0, $3, $6); }
    | WITHDRAWAL ON dur NOTICE ';' { $$ = TREE(WITHDRAWAL, @$, NULL, 0, $3, NULL); }
    | WITHDRAWAL ON dur NOTICE AFTER dur ';' { $$ = TREE(WITHDRAWAL, @$, NULL, 0, $3, $6); }
    | POLITICAL ';' { $$ = LEAF(POLITICAL, @$, NULL, 0); }
    | PARTIES gbody { $$ = TREE(PARTIES, @$, NULL, 0, $2.first); }
    | organ
    | define
    | accepts
    | READING name ':' rnames ';' { $$ = TREE(READING, @$, $2, 0, $4.first); }
    | article
    | prevails
    | name RESERVES refs ';' { $$ = TREE(RESERVES, @$, $1, 0, $3.first); }
    ;

prevails: THIS TREATY PREVAILS OVER EVERY OTHER TREATY ';' { $$ = TREE(PREVAILS, @$, NULL, 0, NULL); }
    | THIS TREATY PREVAILS OVER refs ';' { $$ = TREE(PREVAILS, @$, NULL, 0, $5.first); }
    ;

rnames: name { $$ = list_of(LEAF(NAME, @1, $1, 0)); }
    | rnames ',' name { $$ = list_add($1, LEAF(NAME, @3, $3, 0)); }
    ;

span: FROM date { $$ = (pair){$2, NULL}; }
    | UNTIL date { $$ = (pair){NULL, $2}; }
    | FROM date UNTIL date { $$ = (pair){$2, $4}; }
    ;

optspan: %empty { $$ = (pair){0}; }
    | span
    ;

gbody: '{' group_list '}' { $$ = $2; }
    | '{' group_list error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    | '{' error '}' { yyerrok; $$ = list_of(LEAF(ERROR, @2, NULL, 0)); }
    ;

group_list: group { $$ = list_of($1); }
    | group_list group { $$ = list_add($1, $2); }
    ;

group: names ';' { $$ = TREE(GROUP, @$, NULL, 0, $1.first, NULL, NULL); }
    | names span ';' { $$ = TREE(GROUP, @$, NULL, 0, $1.first, $2.first, $2.second); }
    | EVERY set optname where ';' { $$ = TREE(GROUP_EVERY, @$, $3, 0, $2, $4); }
    | error ';' { yyerrok; $$ = LEAF(ERROR, @$, NULL, 0); }
    ;

organ: ORGAN name title obody { $$ = TREE(ORGAN, @$, $2, 0, $3, $4.first); } ;

obody: '{' organs '}' { $$ = $2; }
    | '{' organs error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

organs: %empty { $$ = (list){0}; }
    | organs organi { $$ = list_add($1, $2); }
    | organs error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

organi: name names ';' { $$ = TREE(SEATS, @$, $1, 0, $2.first, NULL, NULL); }
    | name names span ';' { $$ = TREE(SEATS, @$, $1, 0, $2.first, $3.first, $3.second); }
    | name EVERY set ';' { $$ = TREE(SEATS_OF, @$, $1, 0, $3); }
    | ADOPTS actpat optspan IF cond ';' { $$ = TREE(ADOPTS, @$, NULL, 0, $2, $5, $3.first, $3.second); }
    | VETOED actpat optspan BY set name where1 ';' {
          $$ = TREE(VETOED, @$, $6, 0, $2, $5, $7, $3.first, $3.second);
      }
    ;

actpat: %empty { $$ = NULL; }
    | name { $$ = TREE(CALL, @$, $1, 0, NULL); }
    | name '(' exnames ')' { $$ = TREE(CALL, @$, $1, 0, $3.first); }
    ;

label: NUMBER { $$ = tree_label(p, @1, $1); }
    | LABEL { $$ = tree_label(p, @1, $1); }
    | name { $$ = LEAF(NAME, @1, $1, 0); }
    | string
    ;

/* ---- articles and their clauses ---- */

article: ARTICLE label title optspan abody {
          $$ = TREE(ARTICLE, @$, NULL, 0, $2, $3, $4.first, $4.second, $5.first);
      }
    ;

abody: '{' clauses '}' { $$ = $2; }
    | '{' clauses error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

clauses: %empty { $$ = (list){0}; }
    | clauses clause { $$ = list_add($1, $2); }
    | clauses error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

clause: body
    | name ':' body { $$ = $3; $$->sym = $1; $$->span = @$; }
    | prevails
    | NOT EXPRESSED BECAUSE string ';' { $$ = TREE(NOT_EXPRESSED, @$, NULL, 0, $4); }
    ;

body: norm ';' { $$ = TREE(CLAUSE, @$, NULL, 0, NULL, $1); }
    | WHEN cond THEN conseq { $$ = TREE(CLAUSE, @$, NULL, 0, $2, $4); }
    | WHEN cond THEN cbody { $$ = TREE(CLAUSE, @$, NULL, 0, $2, $4.first); }
    ;

cbody: '{' conseqs '}' { $$ = $2; }
    | '{' conseqs error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    | '{' error '}' { yyerrok; $$ = list_of(LEAF(ERROR, @2, NULL, 0)); }
    ;

conseqs: conseq { $$ = list_of($1); }
    | cbody
    | error ';' { yyerrok; $$ = list_of(LEAF(ERROR, @1, NULL, 0)); }
    | conseqs conseq { $$ = list_add($1, $2); }
    | conseqs cbody { $$ = list_join($1, $2); }
    | conseqs error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

conseq: norm ';'
    | name ':' norm ';' { $$ = $3; $$->sym = $1; $$->span = @$; }
    | STARTS atom ';' { $$ = TREE(STARTS, @$, NULL, 0, $2); }
    | ENDS atom ';' { $$ = TREE(ENDS, @$, NULL, 0, $2); }
    | lifeop refs forwhom ';' { $$ = TREE(LIFE, @$, NULL, $1, $2.first, $3.first, $3.second); }
    ;

lifeop: SUSPENDS { $$ = LIFE_SUSPENDS; }
    | RESUMES { $$ = LIFE_RESUMES; }
    | DISCHARGES { $$ = LIFE_DISCHARGES; }
    | TERMINATES { $$ = LIFE_TERMINATES; }
    ;

forwhom: %empty { $$ = (pair){0}; }
    | FOR cobj { $$ = (pair){$2, NULL}; }
    | FOR cobj AGAINST cobj { $$ = (pair){$2, $4}; }
    ;

norm: subject modal act quals { $$ = TREE(NORM, @$, NULL, $2, $1, $3, $4.first); } ;

subject: EVERY set optname except where { $$ = TREE(SUBJECT, @$, $3, SUBJECT_EVERY, $2, $4.first, $5); }
    | EVERY set optname except where JOINTLY {
          $$ = TREE(SUBJECT, @$, $3, SUBJECT_JOINTLY, $2, $4.first, $5);
      }
    | ANY set optname except where { $$ = TREE(SUBJECT, @$, $3, SUBJECT_ANY, $2, $4.first, $5); }
    | NO set optname { $$ = TREE(SUBJECT, @$, $3, SUBJECT_NO, $2, NULL, NULL); }
    | name { $$ = TREE(SUBJECT, @$, NULL, SUBJECT_NAME, LEAF(NAME, @1, $1, 0), NULL, NULL); }
    ;

optname: %empty { $$ = NULL; }
    | name
    ;

set: name { $$ = TREE(SET, @$, $1, 0, NULL); }
    | name OF name { $$ = TREE(SET, @$, $1, 0, LEAF(NAME, @3, $3, 0)); }
    | name OF THIS TREATY { $$ = TREE(SET, @$, $1, 1, NULL); }
    ;

except: %empty { $$ = (list){0}; }
    | EXCEPT exnames { $$ = $2; }
    ;

exnames: name { $$ = list_of(LEAF(NAME, @1, $1, 0)); }
    | exnames ',' name { $$ = list_add($1, LEAF(NAME, @3, $3, 0)); }
    ;

where: %empty { $$ = NULL; }
    | where1
    ;

modal: MUST { $$ = MODAL_MUST; }
    | MUST NOT { $$ = MODAL_MUST_NOT; }
    | MAY { $$ = MODAL_MAY; }
    | MAY NOT { diag(p->diags, P0107, @$); $$ = MODAL_MUST_NOT; }
    | NEED NOT { $$ = MODAL_NEED_NOT; }
    | CAN { $$ = MODAL_CAN; }
    | SHOULD { $$ = MODAL_SHOULD; }
    | SHOULD NOT { $$ = MODAL_SHOULD_NOT; }
    ;

act: act1
    | act OR act1 { $$ = tree_join(p, NODE_CHOICE, @$, $1, $3); }
    ;

act1: name roles { $$ = TREE(ACT, @$, $1, 0, NULL, $2.first); }
    | name object roles { $$ = TREE(ACT, @$, $1, 0, $2, $3.first); }
    | name quota { $$ = TREE(ACT, @$, $1, 0, NULL, $2); }
    | name roles1 quota { $$ = TREE(ACT, @$, $1, 0, NULL, list_add($2, $3).first); }
    | name object roles quota { $$ = TREE(ACT, @$, $1, 0, $2, list_add($3, $4).first); }
    | '(' act ')' { $$ = $2; }
    ;

object: ANY set optname except where { $$ = TREE(ANY_OBJECT, @$, $3, 0, $2, $4.first, $5); }
    | ANY OTHER set optname where { $$ = TREE(ANY_OBJECT, @$, $4, OBJECT_OTHER, $3, NULL, $5); }
    | EVERY set optname except where {
        $$ = TREE(ANY_OBJECT, @$, $3, OBJECT_EVERY, $2, $4.first, $5);
    }
    | EVERY OTHER set optname where {
        $$ = TREE(ANY_OBJECT, @$, $4, OBJECT_EVERY | OBJECT_OTHER, $3, NULL, $5);
    }
    | primary
    | '[' expr ']' { $$ = TREE(AMOUNT, @$, NULL, 0, $2); }
    | AT_LEAST figure { $$ = TREE(AMOUNT, @$, NULL, 1, $2); }
    | AT_MOST figure { $$ = TREE(AMOUNT, @$, NULL, 2, $2); }
    ;

figure: primary
    | '[' expr ']' { $$ = $2; }
    ;

roles: %empty { $$ = (list){0}; }
    | roles1
    ;

roles1: prep object { $$ = list_of(TREE(ROLE, @$, NULL, $1, $2)); }
    | roles1 prep object { $$ = list_add($1, TREE(ROLE, span_join(@2, @3), NULL, $2, $3)); }
    ;

/* How often: it stands among the roles. */
quota: AT_LEAST times { $$ = TREE(ROLE, @$, NULL, 0, TREE(QUOTA, @$, NULL, 1, $2, $2->next)); }
    | AT_MOST times { $$ = TREE(ROLE, @$, NULL, 0, TREE(QUOTA, @$, NULL, 2, $2, $2->next)); }
    ;

times: NUMBER TIMES per { $$ = tree_number(p, @1, $1, false); $$->next = $3; } ;

per: PER UNIT { $$ = LEAF(NAME, @2, $2, 0); } ;

quals: %empty { $$ = (list){0}; }
    | quals qual { $$ = list_add($1, $2); }
    ;

qual: WITHIN dur { $$ = TREE(WITHIN, @$, NULL, 0, $2); }
    | BY expr { $$ = TREE(BY, @$, NULL, 0, $2); }
    | BEFORE date { $$ = TREE(BEFORE, @$, NULL, 0, $2); }
    | BEFORE cond { $$ = TREE(BEFORE, @$, NULL, 0, $2); }
    | BEFORE '[' expr ']' { $$ = TREE(BEFORE, @$, NULL, 0, TREE(AMOUNT, @3, NULL, 0, $3)); }
    | AFTER date { $$ = TREE(AFTER, @$, NULL, 0, $2); }
    | OWED TO cobj { $$ = TREE(OWED_TO, @$, NULL, 0, $3); }
    | REPAIRING ref { $$ = TREE(REPAIRING, @$, NULL, 0, $2); }
    | FOR dur { $$ = TREE(FOR, @$, NULL, 0, $2); }
    | UNTIL cond { $$ = TREE(UNTIL, @$, NULL, 0, $2); }
    | UNTIL date { $$ = TREE(UNTIL, @$, NULL, 0, $2); }
    | per { $$ = TREE(PER, @$, NULL, 0, $1); }
    | IMMEDIATELY { $$ = LEAF(IMMEDIATELY, @$, NULL, 0); }
    | DEEMS { $$ = LEAF(DEEMS, @$, NULL, 0); }
    | UNLESS cond { $$ = TREE(UNLESS, @$, NULL, 0, $2); }
    | NOTWITHSTANDING refs { $$ = TREE(NOTWITHSTANDING, @$, NULL, 0, $2.first); }
    | SUBJECT TO refs { $$ = TREE(SUBJECT_TO, @$, NULL, 0, $3.first); }
    ;

dur: NUMBER UNIT { $$ = tree_duration(p, @$, $1, $2); } ;

refs: ref { $$ = list_of($1); }
    | refs ',' ref { $$ = list_add($1, $3); }
    ;

ref: ARTICLE label clauseid { $$ = TREE(REF, @$, NULL, REF_ARTICLE, $2, $3, NULL); }
    | ARTICLE label clauseid OF name { $$ = TREE(REF, @$, NULL, REF_ARTICLE, $2, $3, LEAF(NAME, @5, $5, 0)); }
    | THIS TREATY { $$ = TREE(REF, @$, NULL, REF_THIS_TREATY, NULL, NULL, NULL); }
    | TREATY name { $$ = TREE(REF, @$, NULL, REF_TREATY, NULL, NULL, LEAF(NAME, @2, $2, 0)); }
    | THIS ARTICLE { $$ = TREE(REF, @$, NULL, REF_THIS_ARTICLE, NULL, NULL, NULL); }
    ;

clauseid: %empty { $$ = NULL; }
    | '.' name { $$ = LEAF(NAME, @2, $2, 0); }
    ;

/* ---- conditions ---- */

cond: cond OR cond { $$ = tree_join(p, NODE_OR, @$, $1, $3); }
    | cond AND cond { $$ = tree_join(p, NODE_AND, @$, $1, $3); }
    | NOT cond { $$ = TREE(NOT, @$, NULL, 0, $2); }
    | '(' cond ')' { $$ = $2; }
    | test
    | SOME set name where1 { $$ = TREE(SOME, @$, $3, 0, $2, NULL, $4); }
    | NO set name where1 { $$ = TREE(NO, @$, $3, 0, $2, $4); }
    | EVERY set name where1 SATISFIES '(' cond ')' { $$ = TREE(EVERY, @$, $3, 0, $2, $4, $7); }
    | SOME set name except SATISFIES '(' cond ')' { $$ = TREE(SOME, @$, $3, 0, $2, $4.first, $7); }
    | EVERY set name SATISFIES '(' cond ')' { $$ = TREE(EVERY, @$, $3, 0, $2, NULL, $6); }
    ;

where1: WHERE '(' cond ')' { $$ = $3; } ;

test: expr compare expr { $$ = TREE(COMPARE, @$, NULL, $2, $1, $3); }
    | expr IN set { $$ = TREE(IN_SET, @$, NULL, 0, $1, $3); }
    | expr IN FORCE { $$ = TREE(EXPR_IN_FORCE, @$, NULL, 0, $1); }
    | expr IS isnot name croles { $$ = TREE(IS, @$, $4, $3, $1, NULL, $5.first); }
    | expr IS isnot name expr1 croles { $$ = TREE(IS, @$, $4, $3, $1, $5, $6.first); }
    | expr IS isnot verdict TO act1 under {
          $$ = tree_negated(p, @$, $3, TREE(VERDICT, @$, NULL, $4, $1, $6, $7.first));
      }
    | expr IS isnot EXEMPT FROM act1 under {
          $$ = tree_negated(p, @$, $3, TREE(VERDICT, @$, NULL, TEST_EXEMPT, $1, $6, $7.first));
      }
    | expr IS isnot name UNDER refs { $$ = TREE(IS_UNDER, @$, $4, $3, $1, $6.first); }
    | expr IS isnot FULFILLED UNDER refs {
          $$ = TREE(IS_UNDER, @$, symbol_intern(p->names, "fulfilled", 9), $3, $1, $6.first);
      }
    | expr HAS isnot FULFILLED ref optagainst { $$ = TREE(HAS_FULFILLED, @$, NULL, $3, $1, $5, $6); }
    | ANY set name where1 { $$ = TREE(ANY_WHERE, @$, $3, 0, $2, $4); }
    | ref IS isnot IN FORCE { $$ = TREE(REF_IN_FORCE, @$, NULL, $3, $1); }
    | ref IS isnot name { $$ = TREE(REF_IS, @$, $4, $3, $1); }
    | expr BREACHES ref optagainst { $$ = TREE(BREACHES, @$, NULL, BREACH_NOW, $1, $3, $4); }
    | expr HAS isnot BREACHED ref optagainst {
          $$ = tree_negated(p, @$, $3, TREE(BREACHES, @$, NULL, BREACH_EVER, $1, $5, $6));
      }
    | expr name coptional croles { $$ = TREE(HAPPENS, @$, $2, 0, $1, $3, $4.first); }
    | expr HAS isnot name coptional croles window { $$ = TREE(HAS, @$, $4, $3, $1, $5, $6.first, $7); }
    | TRUE { $$ = LEAF(TRUE, @$, NULL, 0); }
    | FALSE { $$ = LEAF(FALSE, @$, NULL, 0); }
    | call
    ;

compare: '<' { $$ = COMPARE_LT; }
    | '>' { $$ = COMPARE_GT; }
    | LE { $$ = COMPARE_LE; }
    | GE { $$ = COMPARE_GE; }
    | '=' { $$ = COMPARE_EQ; }
    | NE { $$ = COMPARE_NE; }
    ;

verdict: OBLIGED { $$ = TEST_OBLIGED; }
    | FORBIDDEN { $$ = TEST_FORBIDDEN; }
    | PERMITTED { $$ = TEST_PERMITTED; }
    | EMPOWERED { $$ = TEST_EMPOWERED; }
    | RECOMMENDED { $$ = TEST_RECOMMENDED; }
    ;

isnot: %empty { $$ = 0; }
    | NOT { $$ = 1; }
    ;

optagainst: %empty { $$ = NULL; }
    | AGAINST cobj { $$ = $2; }
    ;

window: %empty { $$ = NULL; }
    | IN LAST dur { $$ = $3; }
    ;

coptional: %empty { $$ = NULL; }
    | cobj
    ;

cobj: ANY set name { $$ = TREE(ANY, @$, $3, 0, $2); }
    | name { $$ = LEAF(NAME, @1, $1, 0); }
    | call
    | NUMBER { $$ = tree_number(p, @1, $1, false); }
    | '[' expr ']' { $$ = TREE(AMOUNT, @$, NULL, 0, $2); }
    | AT_LEAST figure { $$ = TREE(AMOUNT, @$, NULL, 1, $2); }
    | AT_MOST figure { $$ = TREE(AMOUNT, @$, NULL, 2, $2); }
    | string
    | date
    ;

croles: %empty { $$ = (list){0}; }
    | croles prep cobj { $$ = list_add($1, TREE(ROLE, span_join(@2, @3), NULL, $2, $3)); }
    ;

under: %empty { $$ = (list){0}; }
    | UNDER refs { $$ = $2; }
    ;

/* ---- expressions ---- */

expr: expr '+' expr { $$ = TREE(ARITHMETIC, @$, NULL, '+', $1, $3); }
    | expr '-' expr { $$ = TREE(ARITHMETIC, @$, NULL, '-', $1, $3); }
    | expr '*' expr { $$ = TREE(ARITHMETIC, @$, NULL, '*', $1, $3); }
    | expr '/' expr { $$ = TREE(ARITHMETIC, @$, NULL, '/', $1, $3); }
    | '-' expr %prec UMINUS { $$ = TREE(NEGATIVE, @$, NULL, 0, $2); }
    | eprim
    ;

expr1: name { $$ = LEAF(NAME, @1, $1, 0); }
    | ANY set name { $$ = TREE(ANY, @$, $3, 0, $2); }
    ;

eprim: ANY set name { $$ = TREE(ANY, @$, $3, 0, $2); }
    | primary
    | date
    | dur
    | '[' expr ']' { $$ = $2; }
    | TODAY { $$ = LEAF(TODAY, @$, NULL, 0); }
    | COUNT OF set name where1 { $$ = TREE(COUNT, @$, $4, 0, $3, $5); }
    | COUNT OF ALL set { $$ = TREE(COUNT, @$, NULL, 0, $4, NULL); }
    | SUM OF primary FOR set name where1 { $$ = TREE(SUM, @$, $6, 0, $3, $5, $7); }
    | LEAST OF primary FOR set name where1 { $$ = TREE(LEAST, @$, $6, 0, $3, $5, $7); }
    | GREATEST OF primary FOR set name where1 { $$ = TREE(GREATEST, @$, $6, 0, $3, $5, $7); }
    ;

primary: word { $$ = LEAF(NAME, @1, $1, 0); }
    | NUMBER { $$ = tree_number(p, @1, $1, false); }
    | NUMBER '%' { $$ = tree_number(p, @$, $1, true); }
    | string
    | call
    ;

/* Not `name`: only the '(' decides that a word was a predicate, so errors know what else could follow. */
call: word '(' args ')' { $$ = TREE(CALL, @$, $1, 0, $3.first); }
    | TREATY '(' args ')' { $$ = TREE(CALL, @$, $1, 0, $3.first); }
    | ARTICLE '(' args ')' { $$ = TREE(CALL, @$, $1, 0, $3.first); }
    ;

args: %empty { $$ = (list){0}; }
    | expr { $$ = list_of($1); }
    | args ',' expr { $$ = list_add($1, $3); }
    ;

/* ---- scenarios, worlds, claims ---- */

scenario: SCENARIO name title sbody { $$ = TREE(SCENARIO, @$, $2, 0, $3, $4.first); } ;

sbody: '{' sitems '}' { $$ = $2; }
    | '{' sitems error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

sitems: %empty { $$ = (list){0}; }
    | sitems sitem { $$ = list_add($1, $2); }
    | sitems error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

sitem: date ':' fact { $$ = TREE(DATED, @$, NULL, 0, $1, $3); }
    | date ':' fbody { $$ = TREE(DATED, @$, NULL, 0, $1, $3.first); }
    | EXPECT expectation ';' { $$ = $2; $$->span = @$; }
    | SUPPOSE suppose ';' { $$ = $2; $$->span = @$; }
    | fact
    ;

world: WORLD name title fbody { $$ = TREE(WORLD, @$, $2, 0, $3, $4.first); } ;

fbody: '{' facts '}' { $$ = $2; }
    | '{' facts error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

facts: %empty { $$ = (list){0}; }
    | facts fact { $$ = list_add($1, $2); }
    | facts error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

fact: sfact ';'
    | voting
    | ENDS sfact ';' { $$ = TREE(FACT_ENDS, @$, NULL, 0, $2); }
    | DISPUTED sfact ';' { $$ = TREE(DISPUTED, @$, NULL, 0, $2); }
    | ALLEGED BY name ':' sfact ';' { $$ = TREE(ALLEGED, @$, NULL, 0, LEAF(NAME, @3, $3, 0), $5); }
    | DENIED BY name ':' sfact ';' { $$ = TREE(DENIED, @$, NULL, 0, LEAF(NAME, @3, $3, 0), $5); }
    | call '=' expr ';' { $$ = TREE(FIGURE, @$, NULL, 0, $1, $3); }
    | OPEN onames ';' { $$ = TREE(OPEN, @$, NULL, 0, $2.first); }
    | USE WORLD name ';' { $$ = LEAF(USE_WORLD, @$, $3, 0); }
    | USE name ';' { $$ = LEAF(USE_WORLD, @$, $2, 0); }
    ;

/* ---- tables ---- */

table: TABLE name title '(' columns ')' tablefile tablebody {
          $$ = TREE(TABLE, @$, $2, 0, $3, $5.first, $7, $8.first);
      }
    ;

tablefile: %empty { $$ = NULL; }
    | FROM string { $$ = $2; }
    ;

columns: column { $$ = list_of($1); }
    | columns ',' column { $$ = list_add($1, $3); }
    ;

column: name ':' columntype { $$ = $3; $$->sym = $1; $$->span = @$; }
    | string AS name ':' columntype { $$ = $5; $$->sym = $3; $$->span = @$; $$->kid[0] = $1; }
    ;

columntype: name { $$ = TREE(COLUMN, @$, NULL, 0, NULL, NULL, LEAF(NAME, @1, $1, 0), NULL); }
    | name name { $$ = TREE(COLUMN, @$, NULL, 0, NULL, LEAF(NAME, @1, $1, 0), LEAF(NAME, @2, $2, 0), NULL); }
    | name OF name { $$ = TREE(COLUMN, @$, NULL, 0, NULL, NULL, LEAF(NAME, @1, $1, 0), LEAF(NAME, @3, $3, 0)); }
    ;

tablebody: '{' rows '}' { $$ = $2; }
    | '{' rows error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

rows: %empty { $$ = (list){0}; }
    | rows row { $$ = list_add($1, $2); }
    | rows error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

row: fact { $$ = TREE(ROWS, @$, NULL, 0, NULL, NULL, NULL, $1); }
    | ON expr rowwhere ':' rowfacts { $$ = TREE(ROWS, @$, NULL, 1, $2, NULL, $3, $5.first); }
    | rowspan rowwhere ':' rowfacts { $$ = TREE(ROWS, @$, NULL, 0, $1.first, $1.second, $2, $4.first); }
    | where1 ':' rowfacts { $$ = TREE(ROWS, @$, NULL, 0, NULL, NULL, $1, $3.first); }
    | aliases ';' { $$ = TREE(ALIASES, @$, NULL, 0, $1.first); }
    ;

rowspan: FROM expr { $$ = (pair){$2, NULL}; }
    | UNTIL expr { $$ = (pair){NULL, $2}; }
    | FROM expr UNTIL expr { $$ = (pair){$2, $4}; }
    ;

rowwhere: where ;

rowfacts: fact { $$ = list_of($1); }
    | fbody
    ;

aliases: alias { $$ = list_of($1); }
    | aliases ',' alias { $$ = list_add($1, $3); }
    ;

alias: string AS name { $$ = TREE(NAMED, @$, $3, 0, $1); } ;

onames: name { $$ = list_of(LEAF(NAME, @1, $1, 0)); }
    | onames ',' name { $$ = list_add($1, LEAF(NAME, @3, $3, 0)); }
    ;

sfact: name name froles { $$ = TREE(FACT, @$, $2, 0, LEAF(NAME, @1, $1, 0), NULL, $3.first); }
    | name name fobj froles { $$ = TREE(FACT, @$, $2, 0, LEAF(NAME, @1, $1, 0), $3, $4.first); }
    | name IS name froles { $$ = TREE(FACT_IS, @$, $3, 0, LEAF(NAME, @1, $1, 0), NULL, $4.first); }
    | name IS name fobj froles { $$ = TREE(FACT_IS, @$, $3, 0, LEAF(NAME, @1, $1, 0), $4, $5.first); }
    | call { $$ = $1; $$->kind = $1->kind == NODE_CALL ? NODE_FACT_CALL : $1->kind; }
    ;

fobj: name { $$ = LEAF(NAME, @1, $1, 0); }
    | NUMBER { $$ = tree_number(p, @1, $1, false); }
    | NUMBER '%' { $$ = tree_number(p, @$, $1, true); }
    | string
    ;

froles: %empty { $$ = (list){0}; }
    | froles prep fobj { $$ = list_add($1, TREE(ROLE, span_join(@2, @3), NULL, $2, $3)); }
    ;

voting: sfact bbody { $$ = TREE(VOTED, @$, NULL, 0, $1, $2.first); } ;

bbody: '{' ballots '}' { $$ = $2; }
    | '{' ballots error '}' { yyerrok; $$ = list_add($2, LEAF(ERROR, @3, NULL, 0)); }
    ;

ballots: %empty { $$ = (list){0}; }
    | ballots ballot names ';' { $$ = list_add($1, TREE(BALLOT, span_join(@2, @4), NULL, $2, $3.first)); }
    | ballots error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

ballot: YES { $$ = BALLOT_YES; }
    | NO { $$ = BALLOT_NO; }
    | ABSTAIN { $$ = BALLOT_ABSTAIN; }
    | ABSENT { $$ = BALLOT_ABSENT; }
    | NOT VOTING { $$ = BALLOT_NOT_VOTING; }
    ;

suppose: EVERY set optname except COMPLIES {
          $$ = TREE(SUPPOSE, @$, NULL, 0,
                    TREE(SUBJECT, span_join(@1, @4), $3, SUBJECT_EVERY, $2, $4.first, NULL));
      }
    | EVERY set optname except DEFIES {
          $$ = TREE(SUPPOSE, @$, NULL, 1,
                    TREE(SUBJECT, span_join(@1, @4), $3, SUBJECT_EVERY, $2, $4.first, NULL));
      }
    | names COMPLIES { $$ = TREE(SUPPOSE, @$, NULL, 0, $1.first); }
    | names DEFIES { $$ = TREE(SUPPOSE, @$, NULL, 1, $1.first); }
    | name IS name { $$ = TREE(SUPPOSE_READING, @$, $1, 0, LEAF(NAME, @3, $3, 0)); }
    ;

expectation: when cond { $$ = TREE(EXPECT, @$, NULL, EXPECT_COND, $1, $2, NULL, NULL); }
    | when cond BECAUSE reason { $$ = TREE(EXPECT, @$, NULL, EXPECT_COND, $1, $2, $4, NULL); }
    | when cond BECAUSE reason BY names { $$ = TREE(EXPECT, @$, NULL, EXPECT_COND, $1, $2, $4, $6.first); }
    | when UNKNOWN '(' cond ')' { $$ = TREE(EXPECT, @$, NULL, EXPECT_UNKNOWN, $1, $4, NULL, NULL); }
    | when UNKNOWN '(' cond ')' BECAUSE reason {
          $$ = TREE(EXPECT, @$, NULL, EXPECT_UNKNOWN, $1, $4, $7, NULL);
      }
    | when UNKNOWN '(' cond ')' BECAUSE reason BY names {
          $$ = TREE(EXPECT, @$, NULL, EXPECT_UNKNOWN, $1, $4, $7, $9.first);
      }
    | when CONFLICT BETWEEN ref AND ref forn resolved {
          $$ = TREE(EXPECT_CONFLICT, @$, NULL, 0, $1, $4, $6, $7, $8);
      }
    | when CONFLICT { $$ = TREE(EXPECT_CONFLICT, @$, NULL, 0, $1, NULL, NULL, NULL, NULL); }
    | when NO CONFLICT { $$ = TREE(EXPECT_CONFLICT, @$, NULL, 1, $1, NULL, NULL, NULL, NULL); }
    | when NO CONFLICT BETWEEN ref AND ref forn {
          $$ = TREE(EXPECT_CONFLICT, @$, NULL, 1, $1, $5, $7, $8, NULL);
      }
    ;

reason: reasonword
    | NOT reasonword { $$ = $2; $$->flag = 1; $$->span = @$; }
    ;

reasonword: name { $$ = LEAF(NAME, @$, $1, 0); }
    | VETOED { $$ = LEAF(NAME, @$, symbol_intern(p->names, "vetoed", 6), 0); }
    | RECOMMENDED { $$ = LEAF(NAME, @$, symbol_intern(p->names, "recommended", 11), 0); }
    | EXEMPT { $$ = LEAF(NAME, @$, symbol_intern(p->names, "exempt", 6), 0); }
    | UNKNOWN { $$ = LEAF(NAME, @$, symbol_intern(p->names, "unknown", 7), 0); }
    | FULFILLED { $$ = LEAF(NAME, @$, symbol_intern(p->names, "fulfilled", 9), 0); }
    ;

resolved: %empty { $$ = NULL; }
    | RESOLVED BY ref { $$ = $3; }
    ;

forn: %empty { $$ = NULL; }
    | FOR name { $$ = LEAF(NAME, @2, $2, 0); }
    ;

when: %empty { $$ = NULL; }
    | ON date ':' { $$ = $2; }
    ;

claim: CLAIM name title '{' premises claimbody '}' { $$ = TREE(CLAIM, @$, $2, 0, $3, $5.first, $6); }
    | CLAIM name title '{' premises error ';' '}' {
          yyerrok;
          $$ = TREE(CLAIM, @$, $2, 0, $3, $5.first, LEAF(ERROR, @6, NULL, 0));
      }
    | CLAIM name title '{' premises error '}' {
          yyerrok;
          $$ = TREE(CLAIM, @$, $2, 0, $3, $5.first, LEAF(ERROR, @6, NULL, 0));
      }
    ;

premises: %empty { $$ = (list){0}; }
    | premises premise { $$ = list_add($1, $2); }
    | premises error ';' { yyerrok; $$ = list_add($1, LEAF(ERROR, @2, NULL, 0)); }
    ;

premise: SUPPOSE suppose ';' { $$ = $2; $$->span = @$; }
    | ASSUME cond ';' { $$ = TREE(ASSUME, @$, NULL, 0, $2); }
    ;

claimbody: WHENEVER cond THEN cond ';' { $$ = TREE(WHENEVER, @$, NULL, 0, $2, $4, NULL); }
    | WHENEVER cond THEN EVENTUALLY cond ';' { $$ = TREE(WHENEVER, @$, NULL, 1, $2, $5, NULL); }
    | WHENEVER cond THEN WITHIN dur cond ';' { $$ = TREE(WHENEVER, @$, NULL, 0, $2, $6, $5); }
    | NEVER cond ';' { $$ = TREE(NEVER, @$, NULL, 0, $2); }
    | NEVER CONFLICT ';' { $$ = TREE(NEVER_CONFLICT, @$, NULL, 0, NULL, NULL, NULL); }
    | NEVER CONFLICT BETWEEN ref AND ref forn ';' { $$ = TREE(NEVER_CONFLICT, @$, NULL, 0, $4, $6, $7); }
    | SOME WORLD '(' cond ')' ';' { $$ = TREE(SOME_WORLD, @$, NULL, 0, $4); }
    ;

%%

/* ---- keywords: the names of the tokens above ---- */

static bool is_keyword(const char *shown)
{
    return shown[0] == '\'' && shown[1] >= 'a' && shown[1] <= 'z';
}

static int token_of_kind(yysymbol_kind_t kind)
{
    for (int token = 0; token <= YYMAXUTOK; token++)
        if (yytranslate[token] == kind)
            return token;
    return TOK_PACT_UNDEF;
}

void keywords_add(symbols *names)
{
    static const struct {
        const char *text;
        uint32_t token;
    } others[] = {{"shall", TOK_MUST}, {"minute", TOK_UNIT}, {"minutes", TOK_UNIT}, {"hour", TOK_UNIT},
                  {"hours", TOK_UNIT}, {"day", TOK_UNIT},    {"days", TOK_UNIT},    {"week", TOK_UNIT},
                  {"weeks", TOK_UNIT}, {"month", TOK_UNIT},  {"months", TOK_UNIT},  {"year", TOK_UNIT},
                  {"years", TOK_UNIT}};
    if (symbol_intern(names, "shall", 5)->keyword)
        return;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        symbol_intern(names, others[i].text, strlen(others[i].text))->keyword = others[i].token;
    for (int kind = 0; kind < YYNTOKENS; kind++) {
        const char *shown = yysymbol_name((yysymbol_kind_t)kind);
        if (is_keyword(shown))
            symbol_intern(names, shown + 1, strlen(shown) - 2)->keyword =
                (uint32_t)token_of_kind((yysymbol_kind_t)kind);
    }
}

const char *token_text(int token)
{
    return yysymbol_name(YYTRANSLATE(token));
}

/* ---- errors ---- */

#define EXPECTED_SHOWN 6

#define SIMULATED_MAX 64

/* The state to which the parser, its stack as it stands, would come to shift `token`, or 0. States that IELR
 * merged accept more for a while: this follows the reductions through, so that what is said to be expected is
 * exact. */
static int shift_state(const yypcontext_t *context, yysymbol_kind_t token)
{
    const yy_state_t *real = context->yyssp; /* what is left of the parser's stack, its top */
    int above[SIMULATED_MAX], count = 0;     /* states on top of it */
    for (int state = *real; count < SIMULATED_MAX;) {
        int at = yypact[state] + (int)token;
        bool listed =
            !yypact_value_is_default(yypact[state]) && at >= 0 && at <= YYLAST && yycheck[at] == (int)token;
        int rule = listed ? -yytable[at] : yydefact[state];
        if (rule <= 0)
            return -rule;
        int pops = yyr2[rule], mine = pops < count ? pops : count;
        count -= mine;
        real -= pops - mine;
        int under = count ? above[count - 1] : *real, left = yyr1[rule] - YYNTOKENS,
            next = yypgoto[left] + under;
        state = next >= 0 && next <= YYLAST && yycheck[next] == under ? yytable[next] : yydefgoto[left];
        above[count++] = state;
    }
    return 0;
}

/* A keyword that fits only because keywords may serve as names is covered by "a name". */
static bool is_only_name(yysymbol_kind_t token, int state)
{
    int rule = yypact_value_is_default(yypact[state]) ? yydefact[state] : 0;
    return token != YYSYMBOL_NAME && (yyr1[rule] == YYSYMBOL_word || yyr1[rule] == YYSYMBOL_name);
}

/* A question ends with its text, without a ';' that anybody writes. */
static bool is_written(const parser *p, yysymbol_kind_t token)
{
    return token != YYSYMBOL_ASKED && (!p->asked || token != YYTRANSLATE(';'));
}

static int expected_tokens(const yypcontext_t *context, const parser *p, yysymbol_kind_t expected[YYNTOKENS])
{
    int count = yypcontext_expected_tokens(context, expected, YYNTOKENS), kept = 0;
    for (int i = 0; i < count; i++) {
        int state = shift_state(context, expected[i]);
        if (state && !is_only_name(expected[i], state) && is_written(p, expected[i]))
            expected[kept++] = expected[i];
    }
    return kept;
}

static const char *expected_text(arena *a, const yysymbol_kind_t expected[], int count)
{
    const char *text = "expected ";
    int shown = count <= EXPECTED_SHOWN + 1 ? count : EXPECTED_SHOWN;
    for (int i = 0; i < shown; i++) {
        const char *glue = i == 0 ? "" : i == count - 1 ? " or " : ", ";
        text = diag_text(a, "%s%s%s", text, glue, yysymbol_name(expected[i]));
    }
    return shown < count ? diag_text(a, "%s or one of %d others", text, count - shown) : text;
}

static const char *unexpected_text(parser *p)
{
    const held_token *t = &p->last;
    if (t->token == TOK_STRING)
        return "string";
    if (t->token == TOK_NAME)
        return diag_text(p->arena, "name '%s'", words_shortened(p, t->sym->text, t->sym->length));
    const char *text = p->file->text + (t->at.begin - p->file->base);
    return diag_text(p->arena, "'%s'", words_shortened(p, text, t->at.end - t->at.begin));
}

/* The keyword nearest to a name among `kinds`, or NULL. */
static const char *nearest_keyword(parser *p, const held_token *t, const yysymbol_kind_t kinds[], int count)
{
    nearest near = {.wrong = t->token == TOK_NAME ? t->sym->text : ""};
    for (int i = 0; i < count && *near.wrong; i++) {
        const char *shown = yysymbol_name(kinds[i]);
        if (is_keyword(shown))
            nearest_try(&near, diag_text(p->arena, "%.*s", (int)strlen(shown) - 2, shown + 1));
    }
    return near.best;
}

/* Of a statement's first word any keyword may have been meant: `artcle 16` breaks only at the number. */
static const char *nearest_opening(parser *p)
{
    yysymbol_kind_t all[YYNTOKENS];
    if (p->before_last.at.begin != p->header.header.begin)
        return NULL;
    for (int kind = 0; kind < YYNTOKENS; kind++)
        all[kind] = (yysymbol_kind_t)kind;
    return nearest_keyword(p, &p->before_last, all, YYNTOKENS);
}

/* Words that a drafter would try, and what is written for them. */
static const char *written_for(const held_token *t)
{
    static const char *const words[][2] = {
        {"while", "write 'when … then' before the duty: of a status, it binds for as long as that lasts"},
        {"whilst", "write 'when … then' before the duty: of a status, it binds for as long as that lasts"},
        {"provided", "write 'when … then' before the duty, or 'unless' behind it"},
    };
    for (size_t i = 0; t->token == TOK_NAME && i < sizeof words / sizeof *words; i++)
        if (!strcmp(t->sym->text, words[i][0]))
            return words[i][1];
    return NULL;
}

/* A keyword misspelt, or one where a name is wanted. */
static void suggest(parser *p, pact_finding *f, const yysymbol_kind_t expected[], int count)
{
    const char *near = nearest_keyword(p, &p->last, expected, count), *other = written_for(&p->last);
    other = other ? other : written_for(&p->before_last);
    bool name = false;
    for (int i = 0; i < count; i++)
        name |= expected[i] == YYSYMBOL_NAME;
    if (!near)
        near = nearest_opening(p);
    if (other)
        diag_help(p->diags, f, "%s", other);
    else if (near)
        diag_help(p->diags, f, "did you mean '%s'?", near);
    else if (name && is_keyword(token_text(p->last.token)))
        diag_help(p->diags, f, "%s is a word of the language: as a name, write it otherwise",
                  unexpected_text(p));
}

static void report_unexpected(const yypcontext_t *context, parser *p, bool forgotten)
{
    yysymbol_kind_t expected[YYNTOKENS];
    int count = expected_tokens(context, p, expected);
    if (count == 1 && expected[0] == YYSYMBOL_UNIT) {
        diag(p->diags, P0111, p->last.at);
        return;
    }
    bool cut = p->asked && p->ended;
    pact_finding *f = cut ? diag(p->diags, P0605, p->last.at) : diag(p->diags, P0101, p->last.at, unexpected_text(p));
    if (forgotten)
        diag_label(p->diags, f, (span){p->before_last.at.end, p->before_last.at.end}, "';' is missing here");
    else if (count)
        diag_note(p->diags, f, "%s", expected_text(p->arena, expected, count));
    suggest(p, f, expected, count);
}

/* What no longer would be kept is only counted: noise then costs little. */
static int yyreport_syntax_error(const yypcontext_t *context, parser *p)
{
    bool echo = tokens_is_echo(p), forgotten = tokens_recover(p, shift_state(context, YYTRANSLATE(';')) > 0);
    if (!echo && p->diags->errors < DIAG_MAX)
        report_unexpected(context, p, forgotten);
    else if (!echo)
        diag(p->diags, P0101, p->last.at, "");
    return 0;
}

/* The parser's stack is full, the only other error there is. */
static void pact_error(const PACT_LTYPE *at, parser *p, const char *message)
{
    (void)message;
    tokens_report_depth(p, *at);
}
