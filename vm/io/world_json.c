/* world_json.c: a world as JSON. Comes in: a document; goes out: entities, and facts in draft. Here stands
 * what objects and lists are, and which keys; strings, numbers and words are read one at a time by jansson,
 * so that each place is known, a number keeps its text, and nothing nests but what is passed over as wrong.
 */
#include "reader.h"

#include <jansson.h>
#include <string.h>
#include <utf8proc.h>

typedef struct json_reader {
    reader *r;
    const char *text;
    uint32_t size, at, file;
    uint32_t instants;
} json_reader;

/* false: the text is no JSON, and reading ends. What is wrong with a value is found, and reading goes on. */
typedef bool value_reader(json_reader *j, void *to);
typedef bool member_reader(json_reader *j, const cell *key, void *to);

static pact_place place_of(const json_reader *j, const cell *c)
{
    return reader_place(j->r, j->file, c->begin, c->end);
}

/* ---- words ---- */

static bool fail(json_reader *j, const char *why)
{
    uint32_t end = j->at < j->size ? j->at + 1 : j->at;
    reader_find(j->r, P0260, reader_place(j->r, j->file, j->at, end), why);
    return false;
}

/* The next character that is no white space; 0 at the end. */
static char peek(json_reader *j)
{
    while (j->at < j->size && j->text[j->at] && strchr(" \t\r\n", j->text[j->at]))
        j->at++;
    return j->at < j->size ? j->text[j->at] : 0;
}

static bool take(json_reader *j, char c)
{
    if (peek(j) != c || !c)
        return false;
    j->at++;
    return true;
}

static bool want(json_reader *j, char c)
{
    return take(j, c) || (peek(j), fail(j, reader_print(j->r, "'%c' is expected here", c)));
}

static void give_back_value(void *value)
{
    json_decref(value);
}

/* ---- strings ---- */

/* "\u" and four digits; -1: it is not that. */
static utf8proc_int32_t code_unit(const char *at, size_t left)
{
    utf8proc_int32_t out = 0;
    if (left < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    for (int i = 2; i < 6; i++) {
        static const char digits[] = "0123456789abcdef0123456789ABCDEF";
        const char *digit = at[i] ? strchr(digits, at[i]) : NULL;
        if (!digit)
            return -1;
        out = out * 16 + (utf8proc_int32_t)(digit - digits) % 16;
    }
    return out;
}

/* The character at the front of a string; returns how many bytes it takes there, 0 for none. */
static size_t unescape(const char *at, size_t left, char *out, size_t *made)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *known = *at == '\\' && left > 1 && at[1] ? strchr(from, at[1]) : NULL;
    *made = 1;
    *out = known ? to[known - from] : *at;
    if (known || *at != '\\')
        return known ? 2 : 1;
    utf8proc_int32_t high = code_unit(at, left), low = left > 6 ? code_unit(at + 6, left - 6) : -1;
    bool pair = (high & ~0x3ff) == 0xd800 && (low & ~0x3ff) == 0xdc00;
    if (pair)
        high = 0x10000 + ((high & 0x3ff) << 10 | (low & 0x3ff));
    *made = high >= 0 ? (size_t)utf8proc_encode_char(high, (utf8proc_uint8_t *)out) : 0;
    return !*made ? 0 : pair ? 12 : 6;
}

/* The text of a string that jansson has found to be one: from the document, since jansson's own copy lacks
 * bytes, and it does not say so, where memory ends as it grows. What is no string then was none with a byte
 * left out. */
static const char *string_text(json_reader *j, const char *at, size_t size)
{
    if (!memchr(at, '\\', size))
        return reader_normal(j->r, at, size);
    char *text = reader_alloc(j->r, size + 4);
    size_t length = 0;
    for (size_t took, made; size; at += took, size -= took, length += made)
        if (!(took = unescape(at, size, text + length, &made)))
            longjmp(j->r->door, 1);
    return reader_normal(j->r, text, length);
}

static const char *scalar_text(json_reader *j, const json_t *value, const cell *out)
{
    const char *at = j->text + out->begin;
    size_t size = out->end - out->begin;
    return json_is_string(value) ? string_text(j, at + 1, size - 2) : reader_text(j->r, at, size);
}

static bool has_memory(size_t size)
{
    json_malloc_t allocate;
    json_free_t release;
    json_get_alloc_funcs(&allocate, &release);
    void *room = allocate(size);
    release(room);
    return room != NULL;
}

/* Where memory ends, jansson may call it a wrong token: what it refuses is read a second time, and is wrong
 * only if there is memory then. */
static json_t *load(json_reader *j, json_error_t *error)
{
    const size_t flags = JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK | JSON_DECODE_INT_AS_REAL;
    json_t *value = json_loadb(j->text + j->at, j->size - j->at, flags, error);
    if (!value)
        value = json_loadb(j->text + j->at, j->size - j->at, flags, error);
    if (!value && (json_error_code(error) == json_error_out_of_memory || !has_memory(j->size - j->at)))
        longjmp(j->r->door, 1);
    return value;
}

/* A string, a number, true, false or null. */
static bool scalar(json_reader *j, cell *out)
{
    json_error_t error;
    char c = peek(j);
    if (!c || c == '{' || c == '[')
        return fail(j, c ? "a string or a number is expected here" : "it ends too soon");
    json_t *value = load(j, &error);
    if (!value)
        return fail(j, reader_text(j->r, error.text, strcspn(error.text, "\n")));
    j->r->held = value;
    j->r->give_back = give_back_value;
    *out = (cell){.begin = j->at, .end = j->at + (uint32_t)error.position};
    j->at = out->end;
    out->text = scalar_text(j, value, out);
    out->type = json_is_null(value)     ? CELL_NONE
                : json_is_string(value) ? CELL_TEXT
                : json_is_real(value)   ? CELL_NUMBER
                                        : CELL_OTHER;
    j->r->held = NULL;
    json_decref(value);
    return true;
}

/* ---- lists and objects ---- */

static bool members(json_reader *j, member_reader *read, void *to)
{
    cell key;
    if (!want(j, '{'))
        return false;
    if (take(j, '}'))
        return true;
    do {
        if (peek(j) != '"')
            return fail(j, "a name in quotes is expected here");
        if (!scalar(j, &key) || !want(j, ':') || !read(j, &key, to))
            return false;
        if (reader_gave_up(j->r))
            return false;
    } while (take(j, ','));
    return want(j, '}');
}

static bool elements(json_reader *j, value_reader *read, void *to)
{
    if (!want(j, '['))
        return false;
    if (take(j, ']'))
        return true;
    do
        if (!read(j, to) || reader_gave_up(j->r))
            return false;
    while (take(j, ','));
    return want(j, ']');
}

static bool pass_over(json_reader *j, uint32_t depth);

static bool pass_member(json_reader *j, const cell *key, void *depth)
{
    (void)key;
    return pass_over(j, *(uint32_t *)depth);
}

static bool pass_element(json_reader *j, void *depth)
{
    return pass_over(j, *(uint32_t *)depth);
}

/* A value that has been found wrong already. */
static bool pass_over(json_reader *j, uint32_t depth)
{
    cell none;
    char c = peek(j);
    uint32_t inner = depth + 1;
    if (depth == READER_DEPTH && (c == '{' || c == '[')) {
        reader_find(j->r, P0269, reader_place(j->r, j->file, j->at, j->at + 1),
                    reader_print(j->r, "nested deeper than %d", READER_DEPTH));
        return false;
    }
    return c == '{'   ? members(j, pass_member, &inner)
           : c == '[' ? elements(j, pass_element, &inner)
                      : scalar(j, &none);
}

/* Whether the value begins as it should; if not, it is found and passed over: *going says whether to go on.
 */
static bool begins(json_reader *j, char c, const char *what, bool *going)
{
    bool right = peek(j) == c;
    *going = true;
    if (right)
        return true;
    uint32_t begin = j->at;
    *going = pass_over(j, 0);
    if (*going)
        reader_find(j->r, P0263, reader_place(j->r, j->file, begin, j->at), what);
    return false;
}

/* ---- objects with known keys ---- */

typedef struct known_key {
    const char *name;
    value_reader *read;
} known_key;

typedef struct known {
    const known_key *keys;
    const char *all; /* of what, for help */
    uint32_t seen;
    void *to;
} known;

static bool known_member(json_reader *j, const cell *key, void *to)
{
    known *k = to;
    uint32_t i = 0;
    likely near = {.wrong = key->text};
    while (k->keys[i].name && strcmp(k->keys[i].name, key->text) != 0)
        likely_try(&near, k->keys[i++].name);
    if (!k->keys[i].name)
        likely_help(j->r, reader_find(j->r, P0261, place_of(j, key), key->text), &near, k->all);
    else if (k->seen & 1u << i)
        reader_find(j->r, P0270, place_of(j, key), key->text);
    else {
        k->seen |= 1u << i;
        return k->keys[i].read(j, k->to);
    }
    return pass_over(j, 0);
}

static bool object(json_reader *j, known *k, const char *what)
{
    bool going;
    return begins(j, '{', what, &going) ? members(j, known_member, k) : going;
}

/* ---- values ---- */

/* A string, and with `number` a number too; null is absent. */
static bool plain(json_reader *j, cell *out, bool number, const char *what)
{
    bool going;
    char c = peek(j);
    if ((c == '{' || c == '[') && !begins(j, '"', what, &going))
        return going;
    if (!scalar(j, out))
        return false;
    if (out->type == CELL_OTHER || (out->type == CELL_NUMBER && !number)) {
        reader_find(j->r, P0263, place_of(j, out), what);
        out->type = CELL_NONE;
    }
    return true;
}

/* The same, which may not be null either. */
static bool required(json_reader *j, cell *out, const char *what)
{
    uint32_t errors = j->r->errors;
    if (!plain(j, out, false, what))
        return false;
    if (out->type == CELL_NONE && j->r->errors == errors)
        reader_find(j->r, P0263, place_of(j, out), what);
    return true;
}

static bool read_predicate(json_reader *j, draft *d, const char *form)
{
    uint32_t begin = (peek(j), j->at);
    if (d->form.type != CELL_NONE) {
        reader_find(j->r, P0263, reader_place(j->r, j->file, begin, begin + 1),
                    "only one of happens, holds, ends, figure");
        return pass_over(j, 0);
    }
    d->form = (cell){.text = form, .begin = begin, .end = begin, .type = CELL_TEXT};
    return required(j, &d->predicate, "the name of a predicate");
}

static bool read_happens(json_reader *j, void *to)
{
    return read_predicate(j, to, "happens");
}

static bool read_holds(json_reader *j, void *to)
{
    return read_predicate(j, to, "holds");
}

static bool read_ends(json_reader *j, void *to)
{
    return read_predicate(j, to, "ends");
}

static bool read_figure(json_reader *j, void *to)
{
    return read_predicate(j, to, "figure");
}

static bool read_value(json_reader *j, void *to)
{
    return plain(j, &((draft *)to)->value, true, "a number");
}

/* "disputed", or who says what: "alleged by japan, denied by china". */
static bool read_doubt(json_reader *j, void *to)
{
    return plain(j, &((draft *)to)->doubt, false, "a text");
}

static bool add_role(json_reader *j, const cell *name, draft *d)
{
    cell role = {0};
    if (!plain(j, &role, false, "a name"))
        return false;
    if (d->role_count == PACT_ROLES) {
        reader_find(j->r, P0269, place_of(j, &role),
                    reader_print(j->r, "nothing has more than %d roles", PACT_ROLES));
        return true;
    }
    d->names[d->role_count] = name ? *name : (cell){0};
    d->roles[d->role_count++] = role;
    return true;
}

static bool role_element(json_reader *j, void *to)
{
    return add_role(j, NULL, to);
}

static bool role_member(json_reader *j, const cell *key, void *to)
{
    draft *d = to;
    for (uint32_t i = 0; i < d->role_count; i++)
        if (cell_is(&d->names[i], key->text)) {
            reader_find(j->r, P0270, place_of(j, key), key->text);
            return pass_over(j, 0);
        }
    return add_role(j, key, d);
}

static bool read_roles(json_reader *j, void *to)
{
    bool going;
    if (peek(j) == '{')
        return members(j, role_member, to);
    return begins(j, '[', "a list of names, or an object of names by role", &going)
               ? elements(j, role_element, to)
               : going;
}

typedef struct ballot_list {
    draft *d;
    pact_ballot vote;
} ballot_list;

static bool ballot_element(json_reader *j, void *to)
{
    ballot_list *list = to;
    cell seat = {0};
    if (!required(j, &seat, "a name"))
        return false;
    if (seat.type == CELL_NONE)
        return true;
    vote_cell *v = reader_alloc(j->r, sizeof *v);
    *v = (vote_cell){.next = list->d->votes, .vote = list->vote, .seat = seat};
    list->d->votes = v;
    return true;
}

static bool ballot_member(json_reader *j, const cell *key, void *to)
{
    ballot_list list = {.d = to};
    bool going;
    uint32_t i = 0;
    while (i < BALLOTS && strcmp(ballot_words[i], key->text) != 0)
        i++;
    if (i == BALLOTS) {
        reader_help(j->r, reader_find(j->r, P0261, place_of(j, key), key->text),
                    "ballots are yes, no, abstain, absent, not_voting");
        return pass_over(j, 0);
    }
    list.vote = (pact_ballot)i;
    return begins(j, '[', "a list of names", &going) ? elements(j, ballot_element, &list) : going;
}

static bool read_ballots(json_reader *j, void *to)
{
    bool going;
    return begins(j, '{', "an object of lists of names", &going) ? members(j, ballot_member, to) : going;
}

/* ---- facts ---- */

static const known_key fact_keys[] = {{"happens", read_happens}, {"holds", read_holds}, {"ends", read_ends},
                                      {"figure", read_figure},   {"roles", read_roles}, {"value", read_value},
                                      {"ballots", read_ballots}, {"doubt", read_doubt}, {0}};

typedef struct moment {
    cell date;
    bool dated;
    draft **list; /* until its date is known, which may stand behind */
    uint32_t count, room, turn;
} moment;

static void keep_draft(json_reader *j, moment *m, draft *d)
{
    if (m->count == m->room) {
        draft **more = reader_alloc(j->r, (m->room * 2 + 8) * sizeof(draft *));
        if (m->count)
            memcpy(more, m->list, m->count * sizeof *more);
        m->list = more;
        m->room = m->room * 2 + 8;
    }
    m->list[m->count++] = d;
}

static bool fact_element(json_reader *j, void *to)
{
    moment *m = to;
    draft *d = reader_alloc(j->r, sizeof *d);
    known k = {.keys = fact_keys,
               .all = "a fact has happens, holds, ends or figure, and roles, value, ballots, doubt",
               .to = d};
    uint32_t begin = (peek(j), j->at), errors = j->r->errors;
    d->at = reader_mark(j->r, j->file, begin, begin);
    d->turn = m->turn;
    if (!object(j, &k, "an object that says one fact"))
        return false;
    d->at.end = j->at;
    if (j->r->errors == errors) /* else it is not what it should be */
        keep_draft(j, m, d);
    return true;
}

static void take_facts(json_reader *j, const moment *m)
{
    for (uint32_t i = 0; i < m->count && !reader_gave_up(j->r); i++) {
        m->list[i]->date = m->date;
        world_fact(j->r, m->list[i]);
    }
}

static bool read_beginning(json_reader *j, void *to)
{
    moment m = {0};
    bool going;
    (void)to;
    if (!begins(j, '[', "a list of facts", &going))
        return going;
    if (!elements(j, fact_element, &m))
        return false;
    take_facts(j, &m);
    return true;
}

static bool read_date(json_reader *j, void *to)
{
    moment *m = to;
    m->dated = true;
    return required(j, &m->date, "a date in quotes");
}

static bool read_facts(json_reader *j, void *to)
{
    bool going;
    return begins(j, '[', "a list of facts", &going) ? elements(j, fact_element, to) : going;
}

static const known_key instant_keys[] = {{"date", read_date}, {"facts", read_facts}, {0}};

/* A wrong date is said once, and not for each fact. */
static bool date_is_good(json_reader *j, const moment *m, uint32_t begin)
{
    int32_t date, minute;
    if (m->date.type == CELL_NONE) {
        if (!m->dated)
            reader_help(j->r, reader_find(j->r, P0262, reader_place(j->r, j->file, begin, begin + 1), "date"),
                        "what holds from the beginning stands under 'beginning'");
        return false;
    }
    if (pact_date_parse(m->date.text, strlen(m->date.text), &date, &minute))
        return true;
    reader_find(j->r, P0265, place_of(j, &m->date), m->date.text);
    return false;
}

static bool instant_element(json_reader *j, void *to)
{
    moment m = {.turn = j->instants++};
    known k = {.keys = instant_keys, .all = "an instant has a date and facts", .to = &m};
    uint32_t begin = (peek(j), j->at), errors = j->r->errors;
    (void)to;
    reader_mark(j->r, j->file, begin, begin);
    if (!object(j, &k, "an object with a date and facts"))
        return false;
    if (!m.dated && peek(j) && k.seen == 0 && j->r->errors != errors)
        return true; /* it was no object */
    if (date_is_good(j, &m, begin))
        take_facts(j, &m);
    return true;
}

static bool read_instants(json_reader *j, void *to)
{
    bool going;
    (void)to;
    return begins(j, '[', "a list of instants", &going) ? elements(j, instant_element, NULL) : going;
}

/* ---- entities ---- */

typedef struct of_kind {
    const cell *kind;
    pact_place at;
} of_kind;

static bool entity_element(json_reader *j, void *to)
{
    const of_kind *k = to;
    cell name = {0};
    if (!required(j, &name, "a name"))
        return false;
    if (name.type != CELL_NONE)
        world_entity(j->r, k->at, k->kind, &name);
    return true;
}

static bool kind_member(json_reader *j, const cell *key, void *to)
{
    bool going;
    of_kind k = {key, reader_mark(j->r, j->file, key->begin, key->end)};
    (void)to;
    return begins(j, '[', "a list of names", &going) ? elements(j, entity_element, &k) : going;
}

static bool read_entities(json_reader *j, void *to)
{
    bool going;
    return begins(j, '{', "an object of lists of names by kind", &going) ? members(j, kind_member, to)
                                                                         : going;
}

/* ---- statuses left open ---- */

static bool open_element(json_reader *j, void *to)
{
    draft d = {0};
    (void)to;
    if (!required(j, &d.predicate, "the name of a status"))
        return false;
    if (d.predicate.type == CELL_NONE)
        return true;
    d.at = reader_mark(j->r, j->file, d.predicate.begin, d.predicate.end);
    world_open(j->r, &d);
    return true;
}

static bool read_open(json_reader *j, void *to)
{
    bool going;
    return begins(j, '[', "a list of statuses", &going) ? elements(j, open_element, to) : going;
}

/* ---- the document ---- */

static bool read_format(json_reader *j, void *to)
{
    cell format = {0};
    (void)to;
    if (!required(j, &format, "the format, \"pact-world/1\","))
        return false;
    if (format.type != CELL_NONE && !cell_is(&format, "pact-world/1"))
        reader_find(j->r, P0263, place_of(j, &format), "the format, \"pact-world/1\",");
    return true;
}

static bool read_title(json_reader *j, void *to)
{
    cell title = {0};
    (void)to;
    if (!plain(j, &title, false, "a text"))
        return false;
    j->r->title = title.type != CELL_NONE ? title.text : NULL;
    return true;
}

static const known_key world_keys[] = {{"format", read_format},
                                       {"title", read_title},
                                       {"entities", read_entities},
                                       {"beginning", read_beginning},
                                       {"instants", read_instants},
                                       {"open", read_open},
                                       {0}};

static void read_document(reader *r, void *user)
{
    const pactio_file *file = user;
    json_reader j = {.r = r, .text = file->bytes, .size = (uint32_t)file->size};
    known k = {.keys = world_keys,
               .all = "a world has format, title, entities, open, beginning and instants"};
    j.file = reader_source_add(r, file);
    if (j.file == PACT_NOTHING)
        return;
    if (j.size >= 3 && !memcmp(j.text, "\xEF\xBB\xBF", 3))
        j.at = 3;
    uint32_t begin = (peek(&j), j.at);
    if (!object(&j, &k, "an object that is a world"))
        return;
    if (peek(&j))
        fail(&j, "nothing may follow the world");
    if (!(k.seen & 1))
        reader_help(r,
                    reader_find(r, P0262, reader_place(r, j.file, begin, begin < j.size ? begin + 1 : begin),
                                "format"),
                    "a world begins with \"format\": \"pact-world/1\"");
}

pact_status pactio_world_json(pact_world *world, const pactio_file *file, const pact_allocator *allocator,
                              pactio_reading **out)
{
    pactio_file own = *file;
    return reader_run(world, allocator, read_document, &own, out);
}
