"""What _library.py repeats of the headers is what a C compiler makes of them. Comes in: ROOT, CC; goes out: sizes
and offsets of each structure, the value of each enumerator and that none is left out, what each function takes."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from pactlang import _library

ROOT = pathlib.Path(os.environ["ROOT"])
HEADERS = [ROOT / "vm" / "pact.h", ROOT / "compiler" / "compile.h", ROOT / "vm" / "io" / "world.h"]
CC = os.environ.get("CC", "gcc")


def own_layout():
    """The same lines that the C program prints."""
    for made in _library.STRUCTURES:
        yield f"{made.__name__} {_library.ctypes.sizeof(made)}"
        for name, *_ in made._fields_:
            field = getattr(made, name)
            yield f"{made.__name__}.{name} {field.offset} {field.size}"
    for enum in _library.ENUMS.values():
        for value, name in enumerate(enum):
            yield f"{name} {value}"
    yield from (f"PACT_{name} {getattr(_library, name)}" for name in ("API", "NOTHING", "BEARER", "ROLES", "NO_DATE"))


def c_program():
    """Prints the layout. A switch without a default must name every enumerator, or it does not compile."""
    yield from (f'#include "{header}"' for header in HEADERS)
    yield "#include <stdio.h>\n#include <stddef.h>"
    for name, words in _library.ENUMS.items():
        yield f"int all_{name}({name} x);\nint all_{name}({name} x) {{ switch (x) {{"
        yield from (f"case {word}:" for word in words)
        yield "return 1; } return 0; }"
    yield "int main(void) {"
    for made in _library.STRUCTURES:
        name = made.__name__
        yield f'printf("{name} %zu\\n", sizeof({name}));'
        for field, *_ in made._fields_:
            yield f'printf("{name}.{field} %zu %zu\\n", offsetof({name}, {field}), sizeof((({name} *)0)->{field}));'
    for enum in _library.ENUMS.values():
        yield from (f'printf("{name} %d\\n", (int){name});' for name in enum)
    for name in ("API", "NOTHING", "BEARER", "ROLES", "NO_DATE"):
        yield f'printf("PACT_{name} %lld\\n", (long long)PACT_{name});'
    yield "}"


def fields_of(header, name):
    """How many fields a structure of a header has, for one whose new field fits into a hole."""
    body = re.search(r"typedef struct %s \{(.*?)^\} %s;" % (name, name), header, re.S | re.M)[1]
    body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
    return sum(part.count(",") + 1 for part in re.sub(r"\([^()]*\)", "", body).split(";") if part.strip())


def declared(header):
    """Each function's name with how many arguments it takes."""
    bare = re.sub(r"/\*.*?\*/", "", header, flags=re.S)
    for name, arguments in re.findall(r"\b(pact\w*_\w+)\(((?:[^()]|\([^()]*\))*)\);", bare):
        flat = re.sub(r"\([^()]*\)", "", arguments)
        yield name, 0 if flat.strip() == "void" else flat.count(",") + 1


@unittest.skipUnless(shutil.which(CC), f"no {CC}")
class Layout(unittest.TestCase):
    def test_as_a_c_compiler_lays_it_out(self):
        with tempfile.TemporaryDirectory() as folder:
            source, program = pathlib.Path(folder, "layout.c"), pathlib.Path(folder, "layout")
            source.write_text("\n".join(c_program()) + "\n")
            subprocess.run([CC, "-Wall", "-Werror=switch", "-o", program, source], check=True)
            said = subprocess.run([program], check=True, capture_output=True, text=True).stdout
        self.assertEqual(said.splitlines(), list(own_layout()))
        self.assertGreater(len(said.splitlines()), 150)

    def test_no_field_is_left_out(self):
        text = "".join(header.read_text() for header in HEADERS)
        for made in _library.STRUCTURES:
            self.assertEqual(fields_of(text, made.__name__), len(made._fields_), made.__name__)

    def test_functions_take_as_many_arguments(self):
        headers = dict(pair for header in HEADERS for pair in declared(header.read_text()))
        for functions in _library.FUNCTIONS.values():
            for name, (_, *takes) in functions.items():
                self.assertEqual(headers.get(name), len(takes), name)


if __name__ == "__main__":
    unittest.main()
