"""Programs: compiled from a text, or loaded from bytes; immutable, and good for any thread."""
import ctypes
import os
import pathlib
import weakref

from . import _library, _values
from ._library import NOTHING, WORDS, library
from ._values import PactError, of_place, of_text, to_text


class Compilation:
    """One call of libpactc, and what must live as long: texts, and the function that finds modules."""

    def __init__(self, name, text, folder):
        self.folder, self.kept, self.error = folder, [], None
        self.lib = library("pactc")
        self.load = _library.LOAD(self.find)
        options = _library.pactc_options(load=self.load)
        handle = ctypes.c_void_p()
        status = self.lib.pactc_compile(self.source(name, text), options, handle)
        self.handle = handle.value
        if self.error:
            self.free()
            raise self.error
        if status != _library.OK:
            raise PactError("the text was not compiled", WORDS["pact_status"][status])

    def free(self):
        self.lib.pactc_free(self.handle)

    def source(self, name, text):
        self.kept.append((name, text))
        return _library.pactc_source(name, text, len(text))

    def find(self, _, path, out):
        """A module or data file, beside the text; none where the text has no folder."""
        try:
            place = pathlib.Path(self.folder, os.fsdecode(path)) if self.folder is not None else None
            if place is None or not place.is_file():
                return False
            out[0] = self.source(os.fsencode(place), place.read_bytes())
            return True
        except OSError:
            return False  # the text names what cannot be read, and a finding says so
        except BaseException as error:  # nothing may pass through C
            self.error = error
            return False

    def findings(self):
        count = self.lib.pactc_source_count(self.handle)
        sources = [of_text(self.lib.pactc_source_at(self.handle, i).name) for i in range(count)]
        found = [self.lib.pactc_finding(self.handle, i) for i in range(self.lib.pactc_finding_count(self.handle))]
        return [_values.of_finding(finding[0], sources) for finding in found]

    def image(self):
        size = ctypes.c_size_t()
        bytes_ = self.lib.pactc_image(self.handle, size)
        return ctypes.string_at(bytes_, size.value) if bytes_ else None


def is_path(source):
    """A path object; or a text that cannot be a program, since it is one line that ends in .pact."""
    return isinstance(source, os.PathLike) or ("\n" not in source and source.endswith(".pact"))


class Program:
    """Treaty rules, compiled. It pickles: its bytes are all of it, but for what the compiler had to say."""

    def __init__(self, image, findings=()):
        self.bytes, self.findings = bytes(image), list(findings)
        self._lib = library("pact")
        handle = ctypes.c_void_p()
        status = self._lib.pact_program_load(self.bytes, len(self.bytes), None, handle)
        if status != _library.OK:
            raise PactError(f"no program that can be loaded: {self._why(status)}", WORDS["pact_status"][status])
        self._pointer = handle.value
        weakref.finalize(self, self._lib.pact_program_free, self._pointer)

    def _why(self, status):
        if status != _library.VERSION:
            return WORDS["pact_status"][status]
        found = self._lib.pact_format_of(self.bytes, len(self.bytes))
        return f"its format is {found}, that of this libpact {self._lib.pact_format()}"

    @classmethod
    def compile(cls, source, name=None, folder=None):
        """From a text, or from the path of one. Modules and data are looked for in `folder`, which is that of
        the path; a text alone finds none but the standard library. PactError has what is wrong with it."""
        if is_path(source):
            path = pathlib.Path(source)
            name, folder, text = name or str(path), path.parent if folder is None else folder, path.read_bytes()
        else:
            name, text = name or "text", source.encode()
        compilation = Compilation(os.fsencode(name), text, folder)
        try:
            findings, image = compilation.findings(), compilation.image()
        finally:
            compilation.free()
        if image is None:
            errors = [f for f in findings if f["severity"] == "error"]
            raise PactError("the text is wrong" if errors else "no memory", "misuse" if errors else "no memory", findings)
        return cls(image, findings)

    @classmethod
    def load(cls, image):
        """From the bytes of a .pactb file, or from its path."""
        if isinstance(image, (str, os.PathLike)):
            image = pathlib.Path(image).read_bytes()
        return cls(image)

    def __reduce__(self):
        return Program, (self.bytes,)

    # ---- what it speaks of ----

    @property
    def scenarios(self):
        """Their names."""
        count = self._lib.pact_program_scenario_count(self._pointer)
        return [of_text(self._lib.pact_program_scenario_name(self._pointer, i)) for i in range(count)]

    @property
    def predicates(self):
        """A dict for each: name, third ("attacks"), kind, ongoing, measured, roles."""
        return [self._predicate(i) for i in range(self._lib.pact_program_predicate_count(self._pointer))]

    def _predicate(self, index):
        found = self._lib.pact_program_predicate(self._pointer, index)
        roles = [{"name": of_text(self._lib.pact_program_role_name(self._pointer, index, i)),
                  "kind": of_text(self._lib.pact_program_role_kind(self._pointer, index, i))}
                 for i in range(found.role_count)]
        return {"name": of_text(found.name), "third": of_text(found.third),
                "kind": WORDS["pact_predicate_kind"][found.kind], "ongoing": found.ongoing,
                "measured": found.measured, "roles": roles}

    @property
    def readings(self):
        """Switches of interpretation: for each its options, of which a run takes the first unless told."""
        lib, own = self._lib, self._pointer
        return {of_text(lib.pact_program_reading_name(own, i)):
                [of_text(lib.pact_program_option_name(own, i, k)) for k in range(lib.pact_program_option_count(own, i))]
                for i in range(lib.pact_program_reading_count(own))}

    @property
    def gaps(self):
        """What the text declares that it does not express."""
        gaps = [self._lib.pact_program_gap(self._pointer, i)
                for i in range(self._lib.pact_program_gap_count(self._pointer))]
        return [{"article": of_text(gap.article), "reason": of_text(gap.reason),
                 "place": of_place(gap.place, self._sources())} for gap in gaps]

    def extern_record(self, name):
        """What C says of one of them, or None."""
        for index in range(len(self.externs)):
            record = self._lib.pact_program_extern(self._pointer, index)
            if of_text(record.name) == name:
                return record
        return None

    @property
    def externs(self):
        """Functions that it declares and does not have: see Run.bind."""
        out = []
        while self._lib.pact_program_extern(self._pointer, len(out)).name is not None:
            found = self._lib.pact_program_extern(self._pointer, len(out))
            out.append({"name": of_text(found.name), "library": of_text(found.library)})
        return out

    def disassemble(self):
        """Readable bytecode, as lines."""
        lines = []
        line = _library.LINE(lambda _, text: lines.append(of_text(text)))
        self._lib.pact_program_disassemble(self._pointer, line, None)
        return lines

    # ---- what is played ----

    def world(self, scenario=None):
        """An empty world, or one that begins with what a scenario says."""
        from ._world import World
        return World(self, scenario)

    def run(self, scenario, **limits):
        """A run of a scenario of the text, with its expectations: see Run.verdicts."""
        from ._run import Run
        return Run.of_scenario(self, scenario, **limits)

    def _sources(self):
        count = self._lib.pact_program_source_count(self._pointer)
        return [of_text(self._lib.pact_program_source_name(self._pointer, i)) for i in range(count)]

    def _scenario(self, name):
        if name is None:
            return NOTHING
        if name not in self.scenarios:
            raise PactError(f"no scenario is named {name!r}")
        return self.scenarios.index(name)

    def _find(self, predicate):
        found = self._lib.pact_program_find(self._pointer, to_text(predicate))
        if found == NOTHING:
            raise PactError(f"no predicate is named {predicate!r}")
        return found
