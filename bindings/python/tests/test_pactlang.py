"""The package against pactc: the same verdicts, the same chronicle, the same mistakes. Comes in: ROOT, PACTC."""
import concurrent.futures
import datetime
import decimal
import gc
import json
import os
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile
import types
import unittest
from fractions import Fraction

import pactlang
from pactlang import PactError, Program

ROOT, PACTC = pathlib.Path(os.environ["ROOT"]), os.environ["PACTC"]
COVENANT = ROOT / "examples" / "covenant.pact"
WORLDS = ROOT / "examples" / "worlds"
DAY = datetime.date

CLUB = """
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action give/gives/given(s: state, n: number, to t: state);
status ally(s: state);
attribute power(s: state): number;
treaty club {
    parties { every state s where (s is ally); }
    article 1 { when any state a attacks any member v
        then every member s except v where (power(s) > 8) must help v within 9 days; }
}
"""

FAR = """
use std.security;
x, y, zed : state;
extern distance(a: state, b: state): number as integer from "libgeo.so";
treaty t { parties { x, y, zed; }
    article 1 { when any member a attacks any member v then every member m except a, v
        must assist v unless distance(m, v) > 150; } }
"""



def pactc(*words):
    """What the command says, as a JSON report."""
    done = subprocess.run([PACTC, *map(str, words), "--format", "json"], capture_output=True, check=False)
    return json.loads(done.stdout)


def as_json(record):
    """A record of the package as one of a report: dates as ISO days, places without their ends."""
    if isinstance(record, dict):
        return {key: as_json(value) for key, value in record.items() if key not in ("end_line", "end_column")}
    if isinstance(record, list):
        return [as_json(value) for value in record]
    return record.isoformat() if isinstance(record, DAY) else record


class Scenarios(unittest.TestCase):
    """Abyssinia, as the covenant's text plays it."""

    @classmethod
    def setUpClass(cls):
        cls.program = Program.compile(COVENANT)
        cls.run_ = cls.program.run("abyssinia").all()
        cls.report = pactc("test", COVENANT, "--scenario", "abyssinia")

    def test_the_verdicts_are_those_of_pactc(self):
        verdicts = as_json(self.run_.verdicts())
        self.assertGreater(len(verdicts), 30)
        self.assertEqual(verdicts, as_json(self.report["verdicts"]))

    def test_so_are_chronicle_and_findings(self):
        report = pactc("run", COVENANT, "--scenario", "abyssinia")
        self.assertEqual(as_json(self.run_.entries()), as_json(report["scenarios"][0]["entries"]))
        self.assertEqual(as_json(self.run_.findings()), as_json(report["findings"]))
        self.assertGreater(len(self.run_.entries()), 100)

    def test_and_what_it_cost(self):
        stats = self.report["scenarios"][0]["stats"]
        self.assertEqual({key: self.run_.stats[key] for key in stats}, stats)

    def test_step_by_step_it_is_the_same(self):
        run, dates = self.program.run("abyssinia"), []
        while (date := run.step()) is not None:
            dates.append(date)
        self.assertEqual(dates, sorted(dates))
        self.assertEqual(run.entries(), self.run_.entries())

    def test_it_pickles(self):
        again = pickle.loads(pickle.dumps(self.program))
        self.assertEqual(again.bytes, self.program.bytes)
        self.assertEqual(again.run("abyssinia").all().verdicts(), self.run_.verdicts())

    def test_many_threads_share_a_program(self):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            runs = list(pool.map(lambda _: self.program.run("abyssinia").all().verdicts(), range(4)))
        self.assertEqual(runs, [self.run_.verdicts()] * 4)

    def test_what_a_program_speaks_of(self):
        self.assertIn("abyssinia", self.program.scenarios)
        attack = next(p for p in self.program.predicates if p["name"] == "attack")
        self.assertEqual((attack["third"], attack["kind"]), ("attacks", "action"))
        self.assertEqual([role["kind"] for role in attack["roles"][:2]], ["state", "state"])
        gaps = pactc("check", COVENANT)["not_expressed"]
        self.assertEqual(as_json(self.program.gaps), as_json(gaps))
        self.assertTrue(any("resort_to_war" in line for line in self.program.disassemble()))


class Files(unittest.TestCase):
    """Abyssinia as a world that lies in a file."""

    @classmethod
    def setUpClass(cls):
        cls.program = Program.compile(COVENANT)

    def answers(self, run):
        parties = [s for s in self.program.world().entities("state") if s not in ("italy",)]
        return {(who, act): run.ask("obliged", act, who, "italy") for who in parties
                for act in ("sever_trade", "sever_finance") if act in {p["name"] for p in self.program.predicates}}

    def test_each_format_gives_what_the_text_gives(self):
        day = DAY(1935, 10, 4)
        said = self.answers(self.program.world("abyssinia").run().until(day))
        self.assertGreater(len(said), 50)
        self.assertEqual({a["verdict"] for a in said.values()} & {"breach", "not bound"}, {"breach", "not bound"})
        for name in ("abyssinia.json", "abyssinia"):
            self.assertEqual(self.answers(self.program.world().read(WORLDS / name).run().until(day)), said, name)

    def test_an_answer_is_that_of_pactc(self):
        path = WORLDS / "abyssinia.json"
        run = self.program.world().read(path).run().until("1935-10-04")
        for who in ("britain", "germany", "usa", "hungary"):
            told = pactc("why", COVENANT, "--world", path, f"{who} must sever_finance with italy", "--on", "1935-10-04")
            answer, own = told["answer"], as_json(run.ask("obliged", "sever_finance", who, "italy"))
            self.assertEqual([own[k] for k in ("verdict", "article", "deadline")],
                             [answer[k] for k in ("verdict", "article", "deadline")])
        reasons = run.why("obliged", "sever_finance", "britain", "italy")["reasons"]
        self.assertTrue(any("italy invades ethiopia" in line for line in reasons), reasons)

    def test_trees_are_those_of_pactc(self):
        path = WORLDS / "abyssinia.json"
        run = self.program.world().read(path).run().until("1935-10-04")
        question = ("--world", path, "usa must sever_finance with italy", "--on", "1935-10-04")
        told, own = pactc("whynot", COVENANT, *question)["answer"], as_json(run.whynot("obliged", "sever_finance", "usa", "italy"))
        same = ("yes", "verdict", "sentence", "reasons", "changes", "tried", "cut_short")
        self.assertEqual([own[k] for k in same], [told[k] for k in same])

        def lines(tree, level=0):
            for one in tree:
                yield " " * level + one["text"]
                yield from lines(one["children"], level + 1)
        self.assertEqual(list(lines(own["tree"])), own["reasons"])
        why = as_json(run.why("obliged", "sever_finance", "britain", "italy"))
        self.assertEqual(list(lines(why["tree"])), why["reasons"])
        norm = why["tree"][0]
        self.assertEqual((norm["kind"], norm["article"], norm["date"]), ("norm", why["article"], "1935-10-03"))
        self.assertTrue(why["yes"] and {"fact", "member", "time"} <= {one["kind"] for one in norm["children"]}, norm)

    def test_what_would_make_it_so(self):
        run = self.program.world().read(WORLDS / "abyssinia.json").run(trials=20).until("1935-10-02")
        found = run.whynot("obliged", "sever_finance", "britain", "italy")
        self.assertEqual(found["change_size"], 1)
        text = found["changes"][0]["add"][0]
        self.assertRegex(text, "^[0-9-]+: italy [a-z_]+")
        run.whynot("obliged", "sever_finance", "britain", "italy")  # it has left no trace
        self.assertEqual(run.ask("obliged", "sever_finance", "britain", "italy")["verdict"], found["verdict"])

    def test_a_database(self):
        import csv
        import sqlite3
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "abyssinia.db")
            base = sqlite3.connect(path)
            for table in ("facts", "events"):
                with open(WORLDS / "abyssinia" / f"{table}.csv", encoding="utf-8") as file:
                    header, *rows = csv.reader(file)
                base.execute(f"create table {table} ({', '.join(header)})")
                base.executemany(f"insert into {table} values ({', '.join('?' * len(header))})", rows)
            base.commit()
            base.close()
            world = self.program.world().read(path)
        self.assertEqual(world.last_day, DAY(1935, 11, 18))
        answer = world.run().until("1935-10-04").ask("obliged", "sever_finance", "britain", "italy")
        self.assertEqual(answer["verdict"], "breach")

    def test_a_file_that_is_wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "wrong.csv")
            path.write_text("date,predicate,arg1\n1935-02-30,atacks,italy\n")
            with self.assertRaises(PactError) as caught:
                self.program.world().read(path)
        codes = {f["code"] for f in caught.exception.findings}
        self.assertIn("P0265", codes)
        self.assertEqual(caught.exception.findings[0]["labels"][0]["place"]["line"], 2)
        self.assertRegex(str(caught.exception), r"wrong\.csv:2:\d+: error\[P02\d\d\]: ")


class Calls(unittest.TestCase):
    """Worlds built by calls, and runs that are moved."""

    def setUp(self):
        self.program = Program.compile(CLUB)
        self.world = self.program.world().add("state", "zembla", "ruritania", "Réunion", "graustark")
        for state in ("zembla", "ruritania", "Réunion"):
            self.world.holds("ally", state)
        self.world.figure("power", "zembla", value=Fraction(17, 2))
        self.world.figure("power", "Réunion", value=decimal.Decimal("8.25"))
        self.world.on(DAY(1900, 1, 1)).happens("attack", "graustark", "ruritania")

    def test_who_is_obliged(self):
        run = self.world.run().until(DAY(1900, 1, 2))
        answer = run.ask("obliged", "help", "zembla", "ruritania")
        self.assertEqual((answer["verdict"], answer["article"], answer["deadline"]),
                         ("obliged", "article 1 of club", DAY(1900, 1, 10)))
        self.assertEqual(run.ask("obliged", "help", "ruritania", "zembla")["verdict"], "not triggered")
        self.assertEqual(run.ask("obliged", "help", "graustark", "ruritania")["verdict"], "not bound")
        self.assertEqual(run.date, DAY(1900, 1, 2))

    def test_figures_are_exact(self):
        run = self.world.run().until("1900-01-01")
        self.assertEqual(run.figure("power", "zembla"), Fraction(17, 2))
        self.assertEqual(run.figure("power", "Réunion"), Fraction(33, 4))
        self.assertIsNone(run.figure("power", "ruritania"))
        self.assertTrue(run.holds("ally", "zembla") and not run.holds("ally", "graustark"))
        self.assertTrue(run.holds("ally", "Re\u0301union"), "names are compared in normal form")
        for value in (0.5, True, None):
            with self.assertRaises(TypeError):
                self.world.figure("power", "zembla", value=value)
        with self.assertRaises(PactError):
            self.world.figure("power", "zembla", value=2**63)

    def test_norms(self):
        run = self.world.run().until("1900-01-02")
        rows = run.norms("active")
        self.assertEqual([(r["who"], r["predicate"], r["roles"], r["since"], r["deadline"], r["modality"]) for r in rows],
                         [(who, "help", [who, "ruritania"], DAY(1900, 1, 1), DAY(1900, 1, 10), "must")
                          for who in ("Réunion", "zembla")])
        run.until("1900-01-11")
        self.assertEqual({r["state"] for r in run.norms()} & {"active"}, set())
        self.assertEqual([(r["who"], r["breached"]) for r in run.norms("owed")], [("Réunion", True), ("zembla", True)])
        run.world.on("1900-01-12").happens("help", "zembla", "ruritania")
        rows = run.until("1900-01-12").norms()
        self.assertEqual([(r["who"], r["state"], r["breached"]) for r in rows],
                         [("Réunion", "owed", True), ("zembla", "late", True)])

    def test_fork_and_undo(self):
        run = self.world.run().until("1900-01-02")
        other = run.fork()
        other.world.on(DAY(1900, 1, 3)).happens("help", "zembla", "ruritania")
        other.until("1900-01-20")
        self.assertEqual(other.ask("obliged", "help", "zembla", "ruritania")["verdict"], "fulfilled")
        self.assertEqual(run.ask("obliged", "help", "zembla", "ruritania")["verdict"], "obliged")
        self.assertEqual(run.date, DAY(1900, 1, 2))
        other.undo("1900-01-02")
        self.assertEqual(other.entries(), run.entries())
        other.until("1900-01-20")
        self.assertEqual(other.ask("obliged", "help", "zembla", "ruritania")["verdict"], "breach")
        with self.assertRaises(PactError):
            other.until("1900-01-03")

    def test_amounts(self):
        program = Program.compile("action give/gives/given(s: state, n: number, to t: state);\n x, y : state;\n"
                                  "treaty t { parties { x, y; } }")
        world = program.world().on(DAY(1900, 1, 1)).happens("give", "x", "y", amount="3/4")
        self.assertTrue(any("3/4" in e["act"] or "0.75" in e["act"] for e in world.run().until("1900-01-02").entries()))

    def test_ballots(self):
        law = (ROOT / "tests" / "golden" / "world_ballots.pact").read_text()
        told = json.loads((ROOT / "tests" / "golden" / "world_ballots.json").read_text(), parse_float=str)
        program = Program.compile(law)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "ballots.json")
            path.write_bytes((ROOT / "tests" / "golden" / "world_ballots.json").read_bytes())
            read = program.world().read(path).run().all()
        world = program.world()
        for kind, names in told.get("entities", {}).items():
            world.add(kind, *names)
        for when, facts in [(None, told.get("beginning", [])), *((i["date"], i["facts"]) for i in told["instants"])]:
            world.on(when and (datetime.datetime if "T" in when else DAY).fromisoformat(when))
            for fact in facts:
                say(world, program, fact)
        bare = [[{**entry, "place": None} for entry in run.entries()] for run in (world.run().all(), read)]
        self.assertEqual(*bare)
        self.assertTrue(any("ballots" in fact for i in told["instants"] for fact in i["facts"]))

    def test_what_does_not_fit_is_said(self):
        for wrong, why in [
                (lambda: self.world.happens("atack", "zembla", "ruritania"), "no predicate is named 'atack'"),
                (lambda: self.world.holds("ally", "atlantis"), "no state is named 'atlantis'"),
                (lambda: self.world.holds("ally", "zembla", "ruritania"), "ally has 1 roles, and 2 are given"),
                (lambda: self.world.add("planet", "mars"), "no kind is named 'planet'"),
                (lambda: self.world.add("state", "ze\0mbla"), "a name holds no NUL"),
                (lambda: self.program.run("peace"), "no scenario is named 'peace'"),
                (lambda: self.program.run(None), "a run is of a scenario"),
                (lambda: self.world.run().ask("obliged", "help", "zembla", "ruritania"), "the run has not begun"),
                (lambda: self.world.run().ask("forced", "help", "zembla"), "'forced' is none of obliged, "),
                (lambda: Program.load(b"no program"), "no program that can be loaded"),
                (lambda: self.world.run().read("r", "o"), "there is no reading 'r'")]:
            with self.assertRaisesRegex(PactError, re.escape(why)):
                wrong()

    def test_errors_in_a_text_have_findings(self):
        with self.assertRaises(PactError) as caught:
            Program.compile("treaty t {\n  parties { x; }\n  article 1 { every member must dance; }\n}\n", name="t.pact")
        self.assertEqual(caught.exception.findings[0]["labels"][0]["place"]["file"], "t.pact")
        self.assertEqual({f["severity"] for f in caught.exception.findings}, {"error"})
        self.assertRegex(str(caught.exception), r"t\.pact:3:\d+: error\[P0201\]")

    def test_modules_lie_beside_the_text(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "base.pact").write_text("action help/helps/helped(s: state, v: state);\n")
            text = "use base;\nx, y : state;\ntreaty t { parties { x, y; } article 1 { x must help y; } }\n"
            pathlib.Path(folder, "law.pact").write_text(text)
            self.assertTrue(Program.compile(pathlib.Path(folder, "law.pact")).bytes)
            self.assertTrue(Program.compile(str(pathlib.Path(folder, "law.pact"))).bytes)
            self.assertTrue(Program.compile(text, folder=folder).bytes)
        with self.assertRaises(PactError) as caught:
            Program.compile(text)
        self.assertIn("P0207", {f["code"] for f in caught.exception.findings})

    def test_limits_and_interruptions(self):
        with self.assertRaises(PactError) as caught:
            self.world.run(steps=3).until("1900-01-02")
        self.assertEqual(caught.exception.status, "limit")
        run = self.world.run()
        run.interrupt()
        with self.assertRaises(PactError) as caught:
            run.until("1900-01-02")
        self.assertEqual(caught.exception.status, "interrupted")

    def test_what_goes_is_freed_in_order(self):
        run = self.world.run().until("1900-01-02")
        world = run.world
        del run, self.world, self.program
        gc.collect()
        self.assertEqual(world.entities("state")[:1], ["zembla"])


def say(world, program, fact):
    """One fact of a JSON world, by calls."""
    form = next(f for f in ("happens", "holds", "ends", "figure") if f in fact)
    roles = fact["roles"]
    if isinstance(roles, dict):
        names = next(p["roles"] for p in program.predicates if fact[form] in (p["name"], p["third"]))
        roles = [roles.get(role["name"]) for role in names]
    words = {"amount" if form == "happens" else "value": fact["value"]} if "value" in fact else {}
    getattr(world, form)(fact[form], *roles, **words, **({"ballots": fact["ballots"]} if "ballots" in fact else {}))


class Externs(unittest.TestCase):
    """A function of Python in the place of one in C."""

    def setUp(self):
        self.program = Program.compile(FAR)
        self.world = self.program.world().on(DAY(1930, 1, 1)).happens("attack", "x", "y")

    def verdict(self, run):
        return run.until("1930-01-01").ask("obliged", "assist", "zed", "y")["verdict"]

    def test_it_is_asked_by_name(self):
        self.assertEqual(self.program.externs, [{"name": "distance", "library": "libgeo.so"}])
        asked = []

        def near(a, b):
            asked.append((a, b))
            return 100
        run = self.world.run().bind("distance", near)
        self.assertEqual(self.verdict(run), "obliged")
        self.assertIn(("zed", "y"), asked)
        self.assertEqual(self.verdict(self.world.run().bind("distance", lambda a, b: 200)), "not triggered")
        self.assertEqual(run.fork().ask("obliged", "assist", "zed", "y")["verdict"], "obliged")

    def test_numbers_and_dates(self):
        program = Program.compile("""x, y : state;
            attribute power(s: state): number;
            extern worth(n: number, s: state, since: date): date from "libgeo.so";
            define old(s: state) if worth(power(s) / 3, s, 1930-01-01) < 1931-01-01;""")
        asked = []

        def worth(number, name, since):
            asked.append((number, name, since))
            return since + datetime.timedelta(days=int(number) * 100)
        world = program.world().figure("power", "x", value=10).figure("power", "y", value=30)
        run = world.run().bind("worth", worth).until("1930-01-01")
        self.assertTrue(run.holds("old", "x"))
        self.assertFalse(run.holds("old", "y"))
        self.assertIn((Fraction(10, 3), "x", DAY(1930, 1, 1)), asked)

    def test_what_it_raises_comes_out(self):
        with self.assertRaises(ZeroDivisionError):
            self.verdict(self.world.run().bind("distance", lambda a, b: 1 // 0))
        with self.assertRaises(TypeError):
            self.verdict(self.world.run().bind("distance", lambda a, b: 0.5))

    def test_without_one_there_is_a_finding(self):
        run = self.world.run().until("1930-01-01")
        self.assertIn("P0560", {f["code"] for f in run.findings()})
        with self.assertRaises(PactError):
            self.world.run().bind("nearness", lambda a, b: 1)


class Frames(unittest.TestCase):
    def test_rows_or_a_data_frame(self):
        rows = Program.compile(COVENANT).run("abyssinia").all().verdicts()
        stand_in = types.SimpleNamespace(DataFrame=lambda given: ("frame", given))
        kept = sys.modules.get("pandas")
        try:
            sys.modules["pandas"] = stand_in
            self.assertEqual(pactlang.frame(rows), ("frame", rows))
            sys.modules["pandas"] = None  # an import then fails
            self.assertIs(pactlang.frame(rows), rows)
        finally:
            sys.modules.pop("pandas")
            if kept:
                sys.modules["pandas"] = kept

    def test_pandas_itself(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("no pandas")
        rows = Program.compile(COVENANT).run("abyssinia").all().verdicts()
        made = pactlang.frame(rows)
        self.assertIsInstance(made, pandas.DataFrame)
        self.assertEqual(list(made["verdict"]), [row["verdict"] for row in rows])


class Loading(unittest.TestCase):
    def test_where_the_libraries_are_not(self):
        done = subprocess.run([sys.executable, "-c", "import pactlang"], capture_output=True, text=True, check=False,
                              env={**os.environ, "PACT_LIBRARY_PATH": "/nowhere"})
        self.assertIn("ImportError: libpact:", done.stderr)

    def test_another_api_is_refused(self):
        code = "import pactlang._library as l\nl.API = 2\nl.library.cache_clear()\nl.library('pact')"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        self.assertIn("this package is for API 2", done.stderr)


class Readme(unittest.TestCase):
    def test_the_example_prints_what_it_says(self):
        text = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8")
        program, = re.findall(r"```python\n(.*?)```", text, re.S)
        printed, = re.findall(r"```\n(.*?)```", text.split("prints", 1)[1], re.S)
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
        self.assertEqual((done.stdout, done.stderr), (printed, ""))


if __name__ == "__main__":
    unittest.main()
