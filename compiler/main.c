/* main.c: pactc's command line. Comes in: arguments; goes out: one session per file, and the worst exit code.
 */
#include "sweep.h"

#include "../vm/io/report.h"

#include <dirent.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage_text[] =
    "usage: pactc COMMAND [OPTION]... FILE...\n"
    "\n"
    "commands:\n"
    "  check FILE...   compile, run every scenario, report inconsistencies and what is not expressed\n"
    "  run FILE...     play the scenarios: who must do what, by when, under which article\n"
    "  test FILE...    check every scenario's expectations; a folder stands for its .pact files\n"
    "  ask FILE 'britain must sanction italy'      the verdict, under which article, until when\n"
    "  why FILE QUESTION                           the same, with its derivation\n"
    "  whynot FILE QUESTION                        the nearest misses, and what would make it so\n"
    "  sweep FILE      many worlds from one program, as rows of CSV or JSON (docs/sweep.md)\n"
    "  merge SHARD...  the rows of 'sweep --shard K/N' as one\n"
    "  profile FILE    what its scenarios spend, by article and rule: evaluations, instructions, time\n"
    "  build FILE      compile to bytecode (-o OUT)\n"
    "  dump FILE       show a stage: --tokens, --ast, --ir or --code\n"
    "\n"
    "options:\n"
    "  -s, --scenario NAME     only this scenario\n"
    "      --on DATE           ask at the end of this day (default: the last day of the scenario)\n"
    "      --format text|json  the report's form (docs/pact-report-1.schema.json); of rows csv|json\n"
    "      --view full|public  leave out what is secret on the day (default: full)\n"
    "      --reading NAME=OPTION   take this reading of the text (any number of times)\n"
    "      --facts [NAME=]FILE     the rows of a table: CSV, or JSON where FILE ends in .json\n"
    "      --allow-extern PATH     functions in C may be called from this library\n"
    "      --world FILE        play this world too: JSON, CSV, a folder of CSV files, SQLite "
    "(docs/world.md)\n"
    "      --worlds N          check: play up to N made-up worlds for each claim (default: 10000; 0: none)\n"
    "      --each, --say, --grid, --random, --seed, --chance, --draw, --table, --at,\n"
    "      --ask, --count, --threads, --shard   what sweep changes from world to world, and asks\n"
    "      --counts            profile without times\n"
    "      --stats             count executed instructions\n"
    "      --trace             print each executed instruction to standard error\n"
    "      --max-memory BYTES  limit of a compilation, and of a run (K, M, G; default 1G)\n"
    "      --max-steps N       limit of a run (default 1000000000)\n"
    "      --max-trials N      changes of facts that whynot tries (default 150)\n"
    "  -o, --output OUT        where build, sweep and merge write\n"
    "      --color auto|always|never\n"
    "      --version, --help\n"
    "\n"
    "FILE may be '-', standard input; check, run, test and dump --code also take what build wrote. Exit: 0 "
    "nothing to report, 1 warnings, errors in a run, failed "
    "expectations,\n"
    "2 could not compile or run, 3 undecided. Notes never count.\n";

#define READINGS_MAX 64
#define FACTS_MAX    64
#define WORLDS_MAX   64

#define WORLDS_SEARCHED 10000 /* for each claim, unless --worlds says otherwise */

typedef struct arguments {
    session_options session;
    const char *stage, *output, *color, *format;
    const char *readings[READINGS_MAX];
    const char *facts[FACTS_MAX], *libraries[FACTS_MAX];
    const char *worlds[WORLDS_MAX];
    sweep_options sweep;
    bool counts;
    bool of_sweep; /* an option was given that only sweep has */
} arguments;

enum {
    OPT_FORMAT = 256,
    OPT_STATS,
    OPT_TRACE,
    OPT_MEMORY,
    OPT_STEPS,
    OPT_TRIALS,
    OPT_COLOR,
    OPT_VERSION,
    OPT_HELP,
    OPT_STAGE,
    OPT_READING,
    OPT_VIEW,
    OPT_ON,
    OPT_FACTS,
    OPT_EXTERN,
    OPT_WORLD,
    OPT_WORLDS,
    OPT_COUNTS,
    OPT_AT,
    OPT_SEED,
    OPT_THREADS,
    OPT_COUNT,
    OPT_SHARD,
    OPT_PART /* and so on: the parts of a sweep */
};

static const struct option options[] = {
    {"scenario", required_argument, NULL, 's'},
    {"on", required_argument, NULL, OPT_ON},
    {"format", required_argument, NULL, OPT_FORMAT},
    {"reading", required_argument, NULL, OPT_READING},
    {"view", required_argument, NULL, OPT_VIEW},
    {"facts", required_argument, NULL, OPT_FACTS},
    {"allow-extern", required_argument, NULL, OPT_EXTERN},
    {"world", required_argument, NULL, OPT_WORLD},
    {"worlds", required_argument, NULL, OPT_WORLDS},
    {"stats", no_argument, NULL, OPT_STATS},
    {"trace", no_argument, NULL, OPT_TRACE},
    {"max-memory", required_argument, NULL, OPT_MEMORY},
    {"max-steps", required_argument, NULL, OPT_STEPS},
    {"max-trials", required_argument, NULL, OPT_TRIALS},
    {"output", required_argument, NULL, 'o'},
    {"color", required_argument, NULL, OPT_COLOR},
    {"version", no_argument, NULL, OPT_VERSION},
    {"help", no_argument, NULL, OPT_HELP},
    {"tokens", no_argument, NULL, OPT_STAGE},
    {"ast", no_argument, NULL, OPT_STAGE},
    {"ir", no_argument, NULL, OPT_STAGE},
    {"code", no_argument, NULL, OPT_STAGE},
    {"counts", no_argument, NULL, OPT_COUNTS},
    {"at", required_argument, NULL, OPT_AT},
    {"seed", required_argument, NULL, OPT_SEED},
    {"threads", required_argument, NULL, OPT_THREADS},
    {"count", no_argument, NULL, OPT_COUNT},
    {"shard", required_argument, NULL, OPT_SHARD},
    {"each", required_argument, NULL, OPT_PART + PART_EACH},
    {"say", required_argument, NULL, OPT_PART + PART_SAY},
    {"grid", required_argument, NULL, OPT_PART + PART_GRID},
    {"chance", required_argument, NULL, OPT_PART + PART_CHANCE},
    {"draw", required_argument, NULL, OPT_PART + PART_DRAW},
    {"random", required_argument, NULL, OPT_PART + PART_RANDOM},
    {"table", required_argument, NULL, OPT_PART + PART_TABLE},
    {"ask", required_argument, NULL, OPT_PART + PART_ASK},
    {NULL, 0, NULL, 0},
};

static int complain(const char *format, const char *what)
{
    fprintf(stderr, "pactc: ");
    fprintf(stderr, format, what);
    fprintf(stderr, "\nTry 'pactc --help'.\n");
    return 2;
}

/* "512", "64K", "1M", "2G"; false when it is none. */
static bool read_amount(const char *text, uint64_t *out)
{
    char *end;
    unsigned long long n = strtoull(text, &end, 10);
    unsigned shift = *end == 'K' ? 10 : *end == 'M' ? 20 : *end == 'G' ? 30 : 0;
    end += shift != 0;
    if (end == text || *end || *text == '-' || !n || n > UINT64_MAX >> shift)
        return false;
    *out = (uint64_t)n << shift;
    return true;
}

static int read_sweep_option(arguments *a, int option)
{
    sweep_options *o = &a->sweep;
    a->of_sweep = true;
    switch (option) {
    case OPT_AT: o->at = optarg; return 0;
    case OPT_SEED: o->seed = optarg; return 0;
    case OPT_THREADS: o->threads = optarg; return 0;
    case OPT_COUNT: o->count = true; return 0;
    case OPT_SHARD: o->shard = optarg; return 0;
    default: break;
    }
    if (o->part_count == SWEEP_PARTS)
        return complain("too many options of a sweep, from '%s' on", optarg);
    o->parts[o->part_count++] = (sweep_part){(sweep_part_form)(option - OPT_PART), optarg};
    return 0;
}

static int read_limit(arguments *a, int option)
{
    uint64_t amount = 0, most = option == OPT_MEMORY   ? SIZE_MAX / 2
                                : option == OPT_TRIALS ? UINT32_MAX
                                                       : UINT64_MAX;
    if (!read_amount(optarg, &amount) || amount > most)
        return complain("'%s' is no such amount", optarg);
    if (option == OPT_MEMORY)
        a->session.max_memory = (size_t)amount;
    else if (option == OPT_TRIALS)
        a->session.max_trials = (uint32_t)amount;
    else
        a->session.max_steps = amount;
    return 0;
}

static int read_option(arguments *a, int option, int index)
{
    if (option >= OPT_AT)
        return read_sweep_option(a, option);
    switch (option) {
    case 's': a->session.scenario = optarg; return 0;
    case OPT_ON: a->session.date = optarg; return 0;
    case 'o': a->output = optarg; return 0;
    case OPT_VIEW:
        a->session.public_view = !strcmp(optarg, "public");
        return a->session.public_view || !strcmp(optarg, "full") ? 0
                                                                 : complain("no view is named '%s'", optarg);
    case OPT_READING:
        if (a->session.reading_count == READINGS_MAX)
            return complain("too many readings, from '%s' on", optarg);
        a->readings[a->session.reading_count++] = optarg;
        return 0;
    case OPT_FACTS:
        if (a->session.fact_count == FACTS_MAX)
            return complain("%s", "too many --facts");
        a->facts[a->session.fact_count++] = optarg;
        a->session.facts = a->facts;
        return 0;
    case OPT_EXTERN:
        if (*optarg != '/')
            return complain("--allow-extern takes an absolute path, and '%s' is none", optarg);
        if (a->session.library_count == FACTS_MAX)
            return complain("%s", "too many --allow-extern");
        a->libraries[a->session.library_count++] = optarg;
        a->session.libraries = a->libraries;
        return 0;
    case OPT_WORLD:
        if (a->session.world_count == WORLDS_MAX)
            return complain("%s", "too many --world");
        a->worlds[a->session.world_count++] = optarg;
        a->session.worlds = a->worlds;
        return 0;
    case OPT_WORLDS:
        a->session.claim_worlds = 0;
        if (!strcmp(optarg, "0") || read_amount(optarg, &a->session.claim_worlds))
            return 0;
        return complain("'%s' is no such amount", optarg);
    case OPT_COUNTS: a->counts = true; return 0;
    case OPT_STATS: a->session.stats = true; return 0;
    case OPT_TRACE: a->session.trace = true; return 0;
    case OPT_COLOR: a->color = optarg; return 0;
    case OPT_STAGE: a->stage = options[index].name; return 0;
    case OPT_FORMAT:
        a->format = optarg;
        a->session.json = !strcmp(optarg, "json");
        return 0;
    case OPT_MEMORY:
    case OPT_TRIALS:
    case OPT_STEPS: return read_limit(a, option);
    default: return complain("%s", "unknown option or missing argument");
    }
}

/* ---- commands on one file ---- */

/* Into a file beside the one that is wanted, and then in its place: nothing is left half written. */
static int build(session *s, const char *output)
{
    char beside[PATH_MAX];
    struct stat st;
    if (!output)
        return complain("%s", "build needs -o OUT");
    bool plain = stat(output, &st) || S_ISREG(st.st_mode); /* but not over a device */
    snprintf(beside, sizeof beside, plain ? "%s.part" : "%s", output);
    FILE *f = fopen(beside, "wb");
    if (!f)
        return complain("cannot write '%s'", output);
    int code = session_build(s, f);
    bool ok = !fclose(f) && !code && (!plain || !rename(beside, output));
    if (!ok && plain)
        remove(beside);
    return ok ? 0 : code ? code : complain("cannot write '%s'", output);
}

static int do_sweep(session *s, const arguments *a)
{
    sweep_options o = a->sweep;
    o.on = a->session.date;
    o.output = a->output;
    return sweep_run(s, &o);
}

static int do_file(const arguments *a, const char *path)
{
    session *s = session_open(path, &a->session);
    int code;
    if (!s)
        return complain("%s", "out of memory");
    if (!strcmp(a->session.command, "dump"))
        code = a->stage ? session_dump(s, a->stage)
                        : complain("%s", "dump needs --tokens, --ast, --ir or --code");
    else if (!strcmp(a->session.command, "build"))
        code = build(s, a->output);
    else if (!strcmp(a->session.command, "sweep"))
        code = do_sweep(s, a);
    else if (a->session.profile)
        code = profile_run(s, a->format, a->counts);
    else if (a->session.question)
        code = session_ask(s);
    else
        code = session_check(s);
    session_close(s);
    return code;
}

/* The worse of two exit codes: 2, then 1, then 3, then 0. */
static int worse(int a, int b)
{
    static const int order[] = {0, 2, 3, 1};
    return order[a] >= order[b] ? a : b;
}

static int is_source(const struct dirent *d)
{
    size_t n = strlen(d->d_name);
    return n > 5 && d->d_name[0] != '.' && !strcmp(d->d_name + n - 5, ".pact");
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* A folder stands for the sources in it, in byte order. */
static int do_folder(const arguments *a, const char *path)
{
    struct dirent **list;
    int count = scandir(path, &list, is_source, by_name), code = 0;
    if (count < 0)
        return complain("cannot read folder '%s'", path);
    for (int i = 0; i < count; i++) {
        char file[PATH_MAX];
        snprintf(file, sizeof file, "%s%s%s", path, path[strlen(path) - 1] == '/' ? "" : "/",
                 list[i]->d_name);
        if (!a->session.json)
            printf("%s%s\n", i ? "\n" : "", file);
        code = worse(code, do_file(a, file));
        free(list[i]);
    }
    free(list);
    return count ? code : complain("no .pact file in '%s'", path);
}

static bool is_folder(const char *path)
{
    struct stat st;
    return strcmp(path, "-") != 0 && !stat(path, &st) && S_ISDIR(st.st_mode);
}

static bool known_command(const char *word)
{
    static const char *const known[] = {"check", "run",    "test",  "build", "dump",   "ask",
                                        "why",   "whynot", "sweep", "merge", "profile"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (!strcmp(known[i], word))
            return true;
    return false;
}

/* ask, why and whynot: one file and one question. */
static bool asks(const char *command)
{
    return !strcmp(command, "ask") || !strcmp(command, "why") || !strcmp(command, "whynot");
}

/* What the command has no use for would be passed over in silence. */
static int check_arguments(const arguments *a, int files)
{
    bool sweeps = !strcmp(a->session.command, "sweep"), profiles = a->session.profile;
    bool known = !a->format || !strcmp(a->format, "json") || (!sweeps && !strcmp(a->format, "text")) ||
                 ((sweeps || profiles) && !strcmp(a->format, "csv"));
    if (!known)
        return complain("no format is named '%s'", a->format);
    if (a->counts && !profiles)
        return complain("%s takes no --counts", a->session.command);
    if ((sweeps || profiles) && (a->session.stats || a->session.trace))
        return complain("%s takes neither --stats nor --trace", a->session.command);
    if (a->of_sweep && !sweeps)
        return complain("%s takes no option of sweep", a->session.command);
    return (sweeps || profiles) && files > 1 ? complain("%s takes one file", a->session.command) : 0;
}

static void choose_color(arguments *a)
{
    const char *no = getenv("NO_COLOR");
    bool terminal = isatty(STDOUT_FILENO) && !(no && *no);
    a->session.color = !a->color || !strcmp(a->color, "auto") ? terminal : !strcmp(a->color, "always");
}

static int print_versions(void)
{
    printf("pactc %s\nAPI %u\nprogram format %u\nreport schema %s\n", pact_version(), pact_api(),
           pact_format(), PACT_REPORT_SCHEMA);
    return 0;
}

int main(int argc, char **argv)
{
    arguments a = {.session.claim_worlds = WORLDS_SEARCHED};
    int option, index = 0, code = 0;
    while ((option = getopt_long(argc, argv, "s:o:", options, &index)) != -1) {
        if (option == OPT_HELP || option == OPT_VERSION)
            return option == OPT_HELP ? fputs(usage_text, stdout), 0 : print_versions();
        if (read_option(&a, option, index))
            return 2;
    }
    if (optind >= argc || !known_command(argv[optind])) {
        fputs(usage_text, stderr);
        return 2;
    }
    a.session.command = argv[optind++];
    a.session.profile = !strcmp(a.session.command, "profile");
    if (a.session.profile ||
        !strcmp(a.session.command, "sweep")) { /* rows have a form, and what is wrong is told to people */
        a.sweep.json = a.session.json;
        a.session.json = false;
    }
    choose_color(&a);
    a.session.readings = a.readings;
    if (optind >= argc)
        return complain("%s needs a file", a.session.command);
    if (check_arguments(&a, argc - optind))
        return 2;
    if (!strcmp(a.session.command, "merge"))
        return sweep_merge(argv + optind, argc - optind, a.output);
    if (asks(a.session.command)) {
        if (argc - optind != 2)
            return complain("%s takes a file and a question in quotes", a.session.command);
        a.session.question = argv[optind + 1];
        return do_file(&a, argv[optind]);
    }
    for (int i = optind; i < argc; i++)
        code = worse(code, !strcmp(a.session.command, "test") && is_folder(argv[i]) ? do_folder(&a, argv[i])
                                                                                    : do_file(&a, argv[i]));
    return code;
}
