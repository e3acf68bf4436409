/* native.c: functions in C, by libffi. Comes in: an attribute that one computes, and entities; goes out: an
 * exact number, or none. Which libraries may be opened, and which functions are the host's own, the host
 * says. */
#include "world.h"
#include "run.h"

#include <dlfcn.h>
#include <ffi.h>
#include <string.h>

/* What was asked of one that takes numbers, and what it said. */
typedef struct call {
    uint32_t ids[ARGS_MAX], next;
    number numbers[ARGS_MAX], value;
    bool none;
} call;

typedef struct native {
    const external_record *of;
    array(call) calls;
    uint32_t *bucket, buckets; /* by hash: number + 1 of the newest */
    enum { NOT_TRIED, READY, FAILED } state;
    bool told; /* that it had no value */
    void *library;
    void (*function)(void);
    ffi_cif cif;
    ffi_type *args[ARGS_MAX + 2]; /* of many: how many, a column for each role, one of results */
    pact_function host;           /* in its place */
    pact_row_function many;       /* or this one; */
    pact_number_function counts;  /* of one that takes numbers */
    void *user;
} native;

struct natives {
    native *at;                  /* of the program's externals */
    array(const char *) allowed; /* absolute paths */
};

static const predicate_record *predicate_of(const pact_run *r, const native *n)
{
    return &r->program->predicate[n->of->predicate];
}

static passed_form passed(const pact_run *r, const native *n, uint32_t argument)
{
    return (passed_form)r->program->passed[n->of->passed_first + argument].form;
}

static bool takes_numbers(const pact_run *r, const native *n)
{
    return n->of->passed_count > predicate_of(r, n)->params_count;
}

static const char *name_of(const pact_run *r, const native *n)
{
    return program_text(r->program, predicate_of(r, n)->base);
}

bool native_init(pact_run *r)
{
    const pact_program *p = r->program;
    if (!p->external_count)
        return true;
    r->natives = run_alloc(r, sizeof *r->natives);
    native *at = run_alloc(r, p->external_count * sizeof *at);
    if (!at || !r->natives)
        return false;
    r->natives->at = at;
    for (uint32_t i = 0; i < p->external_count; i++)
        at[i].of = &p->external[i];
    return true;
}

void native_free(pact_run *r)
{
    for (uint32_t i = 0; r->natives && r->natives->at && i < r->program->external_count; i++) {
        native *n = &r->natives->at[i];
        vector_free(&r->mem, &n->calls);
        mem_resize(&r->mem, n->bucket, n->buckets * sizeof *n->bucket, 0);
        if (n->library)
            dlclose(n->library);
    }
    if (r->natives)
        vector_free(&r->mem, &r->natives->allowed);
}

static bool allow(pact_run *r, const char *path)
{
    const char **slot = run_add(r, &r->natives->allowed);
    const char *copy = slot ? arena_text(&r->arena, path, strlen(path)) : NULL;
    if (copy)
        *slot = copy;
    else if (slot)
        r->natives->allowed.count--;
    return copy || run_fail(r, PACT_NOMEM);
}

bool native_copy(pact_run *r, const pact_run *from)
{
    for (uint32_t i = 0; r->natives && i < r->program->external_count; i++) {
        r->natives->at[i].host = from->natives->at[i].host;
        r->natives->at[i].many = from->natives->at[i].many;
        r->natives->at[i].counts = from->natives->at[i].counts;
        r->natives->at[i].user = from->natives->at[i].user;
    }
    for (uint32_t i = 0; r->natives && i < from->natives->allowed.count; i++)
        if (!allow(r, from->natives->allowed.at[i]))
            return false;
    return true;
}

static native *native_of(const pact_run *r, uint32_t which)
{
    for (uint32_t i = 0; i < r->program->external_count; i++)
        if (predicate_of(r, &r->natives->at[i])->relation == which)
            return &r->natives->at[i];
    return NULL;
}

bool native_is(const pact_run *r, uint32_t which)
{
    return native_of(r, which) != NULL;
}

static void calls_forget(pact_run *r, native *n)
{
    if (!n->calls.count)
        return;
    n->calls.count = 0;
    memset(n->bucket, 0, n->buckets * sizeof *n->bucket);
    r->relations[predicate_of(r, n)->relation].version++;
}

void native_refresh(pact_run *r)
{
    for (uint32_t i = 0; r->natives && i < r->program->external_count; i++) {
        native *n = &r->natives->at[i];
        if (n->of->impure)
            figures_forget(r, predicate_of(r, n)->relation), calls_forget(r, n);
    }
}

/* ---- opening ---- */

static bool cannot(pact_run *r, native *n, const char *reason)
{
    n->state = FAILED;
    return r->quiet || run_finding(r, P0560, n->of->place, say(r, "%s: %s", name_of(r, n), reason)) != NULL;
}

/* A name alone means any allowed path that ends in it; the whole path, that one. */
static bool is_meant(const char *library, const char *path)
{
    const char *last = strrchr(path, '/');
    return !strcmp(library, path) || (!strchr(library, '/') && last && !strcmp(library, last + 1));
}

static const char *path_of(const pact_run *r, const char *library)
{
    for (uint32_t i = 0; i < r->natives->allowed.count; i++)
        if (is_meant(library, r->natives->allowed.at[i]))
            return r->natives->allowed.at[i];
    return NULL;
}

static ffi_type *rational_type(void)
{
    static ffi_type *two[] = {&ffi_type_sint64, &ffi_type_sint64, NULL};
    static ffi_type rational = {0, 0, FFI_TYPE_STRUCT, two};
    return &rational;
}

static ffi_type *result_type(native_form form)
{
    switch (form) {
    case NATIVE_INTEGER: return &ffi_type_sint64;
    case NATIVE_DOUBLE: return &ffi_type_double;
    case NATIVE_DATE: return &ffi_type_sint32;
    case NATIVE_BOOL: return &ffi_type_uint8;
    default: return rational_type();
    }
}

static ffi_type *argument_type(passed_form form)
{
    switch (form) {
    case PASSED_INDEX: return &ffi_type_uint32;
    case PASSED_RATIONAL: return rational_type();
    case PASSED_INTEGER: return &ffi_type_sint64;
    case PASSED_DOUBLE: return &ffi_type_double;
    case PASSED_DATE: return &ffi_type_sint32;
    default: return &ffi_type_pointer;
    }
}

/* `void f(size_t, const uint32_t *, const char *const *, …, int64_t *)` */
static bool describe_row(native *n, uint32_t roles)
{
    n->args[0] = &ffi_type_uint64; /* size_t, where an address has 64 bits */
    for (uint32_t i = 0; i <= roles; i++)
        n->args[i + 1] = &ffi_type_pointer;
    return sizeof(size_t) == sizeof(uint64_t) &&
           ffi_prep_cif(&n->cif, FFI_DEFAULT_ABI, roles + 2, &ffi_type_void, n->args) == FFI_OK;
}

static bool describe(const pact_run *r, native *n)
{
    uint32_t count = n->of->passed_count;
    for (uint32_t i = 0; i < count; i++)
        n->args[i] = argument_type(passed(r, n, i));
    if (n->of->rows)
        return describe_row(n, count);
    return ffi_prep_cif(&n->cif, FFI_DEFAULT_ABI, count, result_type((native_form)n->of->result), n->args) ==
           FFI_OK;
}

static bool open_library(pact_run *r, native *n)
{
    const char *library = program_text(r->program, n->of->library), *path = path_of(r, library);
    if (!path)
        return cannot(r, n, say(r, "no library that ends in '%s' is allowed", library));
    n->library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!n->library)
        return cannot(r, n, say(r, "%s", dlerror()));
    void *symbol = dlsym(n->library, name_of(r, n));
    if (!symbol)
        return cannot(r, n, say(r, "%s has no such function", path));
    memcpy(&n->function, &symbol, sizeof symbol);
    n->state = READY;
    return describe(r, n) || cannot(r, n, "libffi cannot call it");
}

/* ---- calling ---- */

__extension__ typedef unsigned __int128 magnitude;

/* Exactly, from the bits: what is returned is then the same on every machine. */
static bool rounded(double value, uint32_t decimals, number *out)
{
    uint64_t bits;
    int64_t scale = 1;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> 52 & 2047) - 1075;
    magnitude whole = bits & ((UINT64_C(1) << 52) - 1);
    if (exponent == 2047 - 1075)
        return false; /* no number, or none that is finite */
    if (exponent > -1075)
        whole |= UINT64_C(1) << 52;
    exponent += exponent == -1075; /* subnormal */
    for (; decimals; decimals--)
        scale *= 10;
    whole *= (uint64_t)scale;
    if (exponent > 0 && (exponent > 10 || whole >> (63 - exponent)))
        return false;
    whole = exponent > 0 ? whole << exponent : whole;
    if (exponent < -127)
        whole = 0;
    else if (exponent < 0) { /* a half goes to the even one */
        magnitude unit = (magnitude)1 << -exponent, rest = whole & (unit - 1);
        whole >>= -exponent;
        whole += rest * 2 > unit || (rest * 2 == unit && (whole & 1));
    }
    return !(whole >> 63) && number_make(bits >> 63 ? -(int64_t)whole : (int64_t)whole, scale, out);
}

typedef union result {
    pact_number rational;
    int64_t integer;
    double real;
    ffi_arg word; /* what is smaller than one comes as one */
} result;

static bool result_of(const native *n, const result *from, number *out)
{
    switch ((native_form)n->of->result) {
    case NATIVE_INTEGER: *out = NUMBER_INT(from->integer); return from->integer != INT64_MIN;
    case NATIVE_DOUBLE: return rounded(from->real, n->of->decimals, out);
    case NATIVE_DATE:
        *out = NUMBER_INT((int32_t)from->word);
        return out->num >= DATE_MIN && out->num <= DATE_MAX;
    case NATIVE_BOOL: *out = NUMBER_INT((uint8_t)from->word != 0); return true;
    default: return number_make(from->rational.numerator, from->rational.denominator, out);
    }
}

static void entities_of(const pact_run *r, const native *n, const uint32_t *ids, uint32_t *entities)
{
    const predicate_record *x = predicate_of(r, n);
    for (uint32_t i = 0; i < x->params_count; i++)
        entities[i] = world_number(r->program, r->world, r->program->param[x->params_first + i].kind, ids[i]);
}

static bool call_library(pact_run *r, native *n, const uint32_t *ids, number *out)
{
    const predicate_record *x = predicate_of(r, n);
    uint32_t entities[ARGS_MAX];
    const char *names[ARGS_MAX];
    void *values[ARGS_MAX];
    result got = {.word = 0};
    entities_of(r, n, ids, entities);
    for (uint32_t i = 0; i < x->params_count; i++) {
        names[i] = say_entity(r, r->program->param[x->params_first + i].kind, ids[i]);
        values[i] = passed(r, n, i) == PASSED_INDEX ? (void *)&entities[i] : (void *)&names[i];
    }
    ffi_call(&n->cif, n->function, &got, values);
    return result_of(n, &got, out);
}

static bool call_host(pact_run *r, native *n, const uint32_t *ids, number *out)
{
    uint32_t entities[ARGS_MAX];
    pact_number got = {0, 1};
    entities_of(r, n, ids, entities);
    return n->host(n->user, entities, predicate_of(r, n)->params_count, &got) &&
           number_make(got.numerator, got.denominator, out);
}

static bool tell_none(pact_run *r, native *n, uint32_t which, const uint32_t *ids)
{
    if (n->told || r->quiet)
        return true;
    n->told = true;
    return run_finding(r, P0561, n->of->place,
                       say(r, "%s has no value: what turns on it does not hold", say_tuple(r, which, ids))) !=
           NULL;
}

/* ---- calling for many ---- */

/* What one call is about: all things of the last role, with the others as they are. */
typedef struct batch {
    uint32_t count, roles;
    uint32_t *entities; /* role by role, `count` each */
    const char **names; /* the same */
    void *results;      /* of the function's own type; or pact_number */
    size_t size;        /* of one */
} batch;

static size_t result_size(native_form form)
{
    switch (form) {
    case NATIVE_INTEGER: return sizeof(int64_t);
    case NATIVE_DOUBLE: return sizeof(double);
    case NATIVE_DATE: return sizeof(int32_t);
    case NATIVE_BOOL: return sizeof(bool);
    default: return sizeof(pact_number);
    }
}

static void batch_free(pact_run *r, batch *w)
{
    size_t cells = (size_t)w->count * w->roles;
    mem_resize(&r->mem, w->entities, cells * sizeof *w->entities, 0);
    mem_resize(&r->mem, w->names, cells * sizeof *w->names, 0);
    mem_resize(&r->mem, w->results, w->count * w->size, 0);
}

static bool batch_make(pact_run *r, const native *n, batch *w)
{
    const predicate_record *x = predicate_of(r, n);
    uint32_t last = r->program->param[x->params_first + x->params_count - 1].kind;
    *w = (batch){.count = r->size[last] - 1, .roles = x->params_count};
    w->size = n->many ? sizeof(pact_number) : result_size((native_form)n->of->result);
    size_t cells = (size_t)w->count * w->roles;
    w->entities = mem_resize(&r->mem, NULL, 0, cells * sizeof *w->entities);
    w->names = mem_resize(&r->mem, NULL, 0, cells * sizeof *w->names);
    w->results = mem_resize(&r->mem, NULL, 0, w->count * w->size);
    if (w->entities && w->names && w->results)
        return true;
    batch_free(r, w);
    return run_fail(r, PACT_NOMEM);
}

static void batch_fill(pact_run *r, const native *n, const uint32_t *ids, batch *w)
{
    const predicate_record *x = predicate_of(r, n);
    uint32_t mine[ARGS_MAX], entities[ARGS_MAX];
    memcpy(mine, ids, x->params_count * sizeof *mine);
    for (uint32_t i = 0; i < w->count; i++) {
        mine[w->roles - 1] = i + 1;
        entities_of(r, n, mine, entities);
        for (uint32_t k = 0; k < w->roles; k++) {
            w->entities[k * w->count + i] = entities[k];
            if (!n->many && passed(r, n, k) == PASSED_NAME)
                w->names[k * w->count + i] =
                    say_entity(r, r->program->param[x->params_first + k].kind, mine[k]);
        }
    }
}

static void batch_call(const pact_run *r, native *n, batch *w)
{
    size_t count = w->count;
    const void *columns[ARGS_MAX];
    void *results = w->results, *values[ARGS_MAX + 2] = {&count};
    for (uint32_t k = 0; k < w->roles; k++) {
        columns[k] = passed(r, n, k) == PASSED_INDEX ? (const void *)(w->entities + k * count)
                                                     : (const void *)(w->names + k * count);
        values[k + 1] = &columns[k];
    }
    values[w->roles + 1] = &results;
    if (n->many)
        n->many(n->user, count, w->entities, w->roles, results);
    else
        ffi_call(&n->cif, n->function, NULL, values);
}

static bool batch_result(const native *n, const batch *w, uint32_t i, number *out)
{
    result one = {.word = 0};
    const unsigned char *from = (const unsigned char *)w->results + i * w->size;
    int32_t day;
    if (n->many) {
        memcpy(&one.rational, from, sizeof one.rational);
        return number_make(one.rational.numerator, one.rational.denominator, out);
    }
    memcpy(&one, from, w->size);
    if (n->of->result == NATIVE_DATE)
        memcpy(&day, from, sizeof day), one.word = (ffi_arg)(ffi_sarg)day;
    else if (n->of->result == NATIVE_BOOL)
        one.word = *from;
    return result_of(n, &one, out);
}

/* What is known already, of another row, stays as it was said. */
static bool keep_row(pact_run *r, native *n, uint32_t which, const uint32_t *ids, const batch *w)
{
    uint32_t mine[ARGS_MAX] = {0};
    number value;
    memcpy(mine, ids, w->roles * sizeof *mine);
    for (uint32_t i = 0; i < w->count; i++) {
        mine[w->roles - 1] = i + 1;
        bool known = batch_result(n, w, i, &value);
        if (!figure_at(r, which, mine) && !figure_keep(r, which, mine, known ? &value : NULL))
            return false;
    }
    return true;
}

static bool ask_row(pact_run *r, native *n, uint32_t which, const uint32_t *ids)
{
    batch w;
    if (!batch_make(r, n, &w))
        return false;
    batch_fill(r, n, ids, &w);
    bool ok = r->status == PACT_OK;
    if (ok)
        batch_call(r, n, &w);
    ok = ok && keep_row(r, n, which, ids, &w);
    batch_free(r, &w);
    return ok;
}

static bool ask_one(pact_run *r, native *n, uint32_t which, const uint32_t *ids)
{
    number value = NUMBER_INT(0);
    bool known = n->host ? call_host(r, n, ids, &value) : call_library(r, n, ids, &value);
    return figure_keep(r, which, ids, known ? &value : NULL);
}

bool native_ask(pact_run *r, uint32_t which, const uint32_t *ids)
{
    native *n = native_of(r, which);
    bool own = n->host || n->many;
    if (!own && n->state == NOT_TRIED && !open_library(r, n))
        return false;
    if ((!own && n->state == FAILED) || takes_numbers(r, n)) /* that one is asked by native_call alone */
        return figure_keep(r, which, ids, NULL);
    return n->many || (n->of->rows && !n->host) ? ask_row(r, n, which, ids) : ask_one(r, n, which, ids);
}

bool native_lacks(pact_run *r, uint32_t which, const uint32_t *ids)
{
    native *n = native_of(r, which);
    return n->state == FAILED || tell_none(r, n, which, ids);
}

/* ---- with numbers ---- */

/* One argument as C takes it. */
typedef union argument {
    const char *name;
    uint32_t entity;
    pact_number rational;
    int64_t integer;
    double real;
    int32_t day;
} argument;

enum { EXACT_BITS = 53 }; /* of a double: beyond them the nearest of a quotient could not be told */

static bool is_exact(int64_t value)
{
    return value < INT64_C(1) << EXACT_BITS && value > -(INT64_C(1) << EXACT_BITS);
}

/* false: it cannot be passed so without loss, and there is no value. */
static bool pass_number(passed_form form, number from, argument *out)
{
    switch (form) {
    case PASSED_INTEGER: out->integer = from.num; return from.den == 1;
    case PASSED_DOUBLE:
        out->real = (double)from.num / (double)from.den;
        return is_exact(from.num) && is_exact(from.den);
    case PASSED_DATE:
        out->day = (int32_t)from.num;
        return from.den == 1 && from.num >= DATE_MIN && from.num <= DATE_MAX;
    default: out->rational = (pact_number){from.num, from.den}; return true;
    }
}

static bool pass_all(pact_run *r, const native *n, const call *c, argument *out)
{
    const predicate_record *x = predicate_of(r, n);
    uint32_t entities[ARGS_MAX], thing = 0, count = 0;
    entities_of(r, n, c->ids, entities);
    for (uint32_t i = 0; i < n->of->passed_count; i++) {
        passed_form form = passed(r, n, i);
        if (form > PASSED_INDEX) {
            if (!pass_number(form, c->numbers[count++], &out[i]))
                return false;
        } else if (form == PASSED_INDEX)
            out[i].entity = entities[thing++];
        else {
            out[i].name = say_entity(r, r->program->param[x->params_first + thing].kind, c->ids[thing]);
            thing++;
        }
    }
    return true;
}

static bool call_with_numbers(pact_run *r, native *n, call *c)
{
    argument given[ARGS_MAX];
    void *values[ARGS_MAX];
    result got = {.word = 0};
    if (!pass_all(r, n, c, given))
        return false;
    for (uint32_t i = 0; i < n->of->passed_count; i++)
        values[i] = &given[i];
    ffi_call(&n->cif, n->function, &got, values);
    return result_of(n, &got, &c->value);
}

/* Role by role: the thing, or the number. */
static bool host_with_numbers(pact_run *r, native *n, call *c)
{
    uint32_t entities[ARGS_MAX], all[ARGS_MAX], thing = 0, count = 0;
    pact_number given[ARGS_MAX], got = {0, 1};
    entities_of(r, n, c->ids, entities);
    for (uint32_t i = 0; i < n->of->passed_count; i++) {
        bool counts = passed(r, n, i) > PASSED_INDEX;
        all[i] = counts ? PACT_NOTHING : entities[thing++];
        given[i] = counts ? (pact_number){c->numbers[count].num, c->numbers[count].den} : (pact_number){0, 0};
        count += counts;
    }
    return n->counts(n->user, all, given, n->of->passed_count, &got) &&
           number_make(got.numerator, got.denominator, &c->value);
}

static uint32_t call_hash(const native *n, const call *c, uint32_t things)
{
    uint32_t hash = ids_hash(0, c->ids, things);
    for (uint32_t i = 0; i < n->of->passed_count - things; i++) {
        uint32_t words[] = {(uint32_t)c->numbers[i].num, (uint32_t)(c->numbers[i].num >> 32),
                            (uint32_t)c->numbers[i].den};
        hash = ids_hash(hash, words, 3);
    }
    return hash;
}

static bool same_call(const native *n, const call *a, const call *b, uint32_t things)
{
    bool same = !memcmp(a->ids, b->ids, things * sizeof *a->ids);
    for (uint32_t i = 0; same && i < n->of->passed_count - things; i++)
        same = !number_compare(a->numbers[i], b->numbers[i]);
    return same;
}

static bool calls_rehash(pact_run *r, native *n, uint32_t things)
{
    uint32_t buckets = n->buckets ? n->buckets * 2 : 16;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, buckets * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    memset(fresh, 0, buckets * sizeof *fresh);
    mem_resize(&r->mem, n->bucket, n->buckets * sizeof *fresh, 0);
    n->bucket = fresh;
    n->buckets = buckets;
    for (uint32_t i = 0; i < n->calls.count; i++) {
        uint32_t *slot = &fresh[call_hash(n, &n->calls.at[i], things) & (buckets - 1)];
        n->calls.at[i].next = *slot;
        *slot = i + 1;
    }
    return true;
}

static const call *call_find(const native *n, const call *asked, uint32_t things)
{
    if (!n->buckets)
        return NULL;
    for (uint32_t i = n->bucket[call_hash(n, asked, things) & (n->buckets - 1)]; i;
         i = n->calls.at[i - 1].next)
        if (same_call(n, &n->calls.at[i - 1], asked, things))
            return &n->calls.at[i - 1];
    return NULL;
}

static const call *call_add(pact_run *r, native *n, const call *asked, uint32_t things)
{
    if (n->calls.count >= n->buckets && !calls_rehash(r, n, things))
        return NULL;
    call *fresh = run_add(r, &n->calls);
    if (!fresh)
        return NULL;
    uint32_t *slot = &n->bucket[call_hash(n, asked, things) & (n->buckets - 1)];
    *fresh = *asked;
    fresh->next = *slot;
    *slot = n->calls.count;
    return fresh;
}

static bool tell_no_value(pact_run *r, native *n, const call *c)
{
    const char *text = "";
    uint32_t thing = 0, count = 0;
    if (n->told || r->quiet)
        return true;
    n->told = true;
    for (uint32_t i = 0; i < n->of->passed_count; i++) {
        passed_form form = passed(r, n, i);
        const char *one =
            form == PASSED_DATE ? say_date(r, (int32_t)c->numbers[count].num)
            : form > PASSED_INDEX
                ? say_decimal(r, c->numbers[count])
                : say_entity(r, r->program->param[predicate_of(r, n)->params_first + thing].kind,
                             c->ids[thing]);
        thing += form <= PASSED_INDEX;
        count += form > PASSED_INDEX;
        text = say(r, "%s%s%s", text, i ? ", " : "", one);
    }
    return run_finding(r, P0561, n->of->place,
                       say(r, "%s(%s) has no value: what turns on it does not hold", name_of(r, n), text)) !=
           NULL;
}

static const call *ask_call(pact_run *r, native *n, call *asked, uint32_t things)
{
    if (!n->counts && n->state == NOT_TRIED && !open_library(r, n))
        return NULL;
    asked->none = n->counts            ? !host_with_numbers(r, n, asked)
                  : n->state == FAILED ? true
                                       : !call_with_numbers(r, n, asked);
    return r->status == PACT_OK ? call_add(r, n, asked, things) : NULL;
}

bool native_call(pact_run *r, uint32_t external, const uint32_t *ids, const number *given, number *value,
                 bool *known)
{
    native *n = &r->natives->at[external];
    uint32_t things = predicate_of(r, n)->params_count;
    call asked = {.value = NUMBER_INT(0)};
    memcpy(asked.ids, ids, things * sizeof *ids);
    memcpy(asked.numbers, given, (n->of->passed_count - things) * sizeof *given);
    const call *found = call_find(n, &asked, things);
    found = found ? found : ask_call(r, n, &asked, things);
    if (!found)
        return false;
    *known = !found->none;
    *value = found->value;
    return *known || n->state == FAILED || tell_no_value(r, n, found);
}

/* ---- the host's side ---- */

pact_extern pact_program_extern(const pact_program *p, uint32_t index)
{
    if (index >= p->external_count)
        return (pact_extern){.predicate = PACT_NOTHING};
    const external_record *x = &p->external[index];
    pact_extern out = {.name = program_text(p, p->predicate[x->predicate].base),
                       .library = program_text(p, x->library),
                       .predicate = x->predicate,
                       .arguments = x->passed_count};
    for (uint32_t i = 0; i < x->passed_count; i++) {
        uint32_t form = p->passed[x->passed_first + i].form;
        out.numbers |= (uint32_t)(form > PASSED_INDEX) << i;
        out.dates |= (uint32_t)(form == PASSED_DATE) << i;
    }
    return out;
}

pact_status pact_run_allow(pact_run *r, const char *path)
{
    if (r->instant || *path != '/')
        return run_misuse(r, r->instant ? "the run has begun" : "a library is allowed by its absolute path");
    return !r->natives || allow(r, path) ? PACT_OK : PACT_NOMEM;
}

static native *to_bind(pact_run *r, const char *name)
{
    for (uint32_t i = 0; r->natives && !r->instant && i < r->program->external_count; i++)
        if (!strcmp(name_of(r, &r->natives->at[i]), name))
            return &r->natives->at[i];
    if (r->instant)
        run_misuse(r, "the run has begun");
    else
        run_misuse(r, "no function in C is declared as '%s'", name);
    return NULL;
}

pact_status pact_run_bind(pact_run *r, const char *name, pact_function function, void *user)
{
    native *n = to_bind(r, name);
    if (n && takes_numbers(r, n))
        return run_misuse(r, "'%s' takes numbers: pact_run_bind_numbers", name);
    if (!n)
        return PACT_MISUSE;
    n->host = function;
    n->many = NULL;
    n->user = user;
    return PACT_OK;
}

pact_status pact_run_bind_rows(pact_run *r, const char *name, pact_row_function function, void *user)
{
    native *n = to_bind(r, name);
    if (n && (!predicate_of(r, n)->params_count || takes_numbers(r, n)))
        return run_misuse(r, "'%s' has no role to be asked of many", name);
    if (!n)
        return PACT_MISUSE;
    n->many = function;
    n->host = NULL;
    n->user = user;
    return PACT_OK;
}

pact_status pact_run_bind_numbers(pact_run *r, const char *name, pact_number_function function, void *user)
{
    native *n = to_bind(r, name);
    if (n && !takes_numbers(r, n))
        return run_misuse(r, "'%s' takes no numbers: pact_run_bind", name);
    if (!n)
        return PACT_MISUSE;
    n->counts = function;
    n->user = user;
    return PACT_OK;
}
