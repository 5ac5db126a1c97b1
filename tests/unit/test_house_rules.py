"""Rules of the house that no other tool checks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("trafficking_desk", "tests", "packaging")
PROGRAM = ("trafficking_desk", "forms", "resources")
TEXT = {".py", ".spec", ".sh", ".toml", ".json", ".md", ".txt", ".qss", ".po", ".svg"}
LOCK = ROOT / "packaging" / "lock.txt"

MODULE_LINES = 300
FUNCTION_LINES = 50
NETWORK = {"asyncio", "http", "socket", "ssl", "urllib", "PySide6.QtNetwork"}
# Written so that this file does not match itself.
REGISTRIES = re.compile(r"pypi[.]org|pythonhosted[.]org|/simple[/]")
PLACES = re.compile(r"[.][.]/shared|(?<![\w.-])/(?:home|root|tmp)/")


def python_files(*folders: str) -> list[Path]:
    """Return every module below these folders of the repository, in order."""
    return sorted(path for name in folders for path in (ROOT / name).rglob("*.py"))


def text_files(*folders: str) -> Iterator[Path]:
    """Yield every text file below these folders of the repository."""
    for path in (ROOT / name for name in folders):
        yield from (file for file in path.rglob("*") if file.suffix in TEXT)


def long_parts(source: str) -> list[str]:
    """Return what is too long: "module", or the name of a function."""
    found = ["module"] if source.count("\n") > MODULE_LINES else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            found += [node.name] if lines > FUNCTION_LINES else []
    return found


def imported(source: str) -> set[str]:
    """Return each name imported, with all its parents: a.b.c, a.b and a."""
    names = set[str]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {".".join(name.split(".")[:i]) for name in names for i in range(1, 9)}


def matches(path: Path, pattern: re.Pattern[str]) -> bool:
    """Return whether the text of the file at `path` matches somewhere."""
    return path.is_file() and bool(pattern.search(path.read_text("utf-8")))


def test_no_module_and_no_function_grows_too_long() -> None:
    """A second noun hides in what is too long."""
    files = python_files(*SOURCES)
    found = {str(path): long_parts(path.read_text("utf-8")) for path in files}

    assert files
    assert {path: parts for path, parts in found.items() if parts} == {}


def test_nothing_of_ours_can_open_a_connection() -> None:
    """The program is offline: it imports nothing that talks to a network."""
    files = python_files("trafficking_desk")
    found = {str(path): imported(path.read_text("utf-8")) & NETWORK for path in files}

    assert files
    assert {path: names for path, names in found.items() if names} == {}


def test_no_file_says_which_registry_to_install_from() -> None:
    """Each machine's own settings decide that, so hashes are all we write down."""
    files = {*text_files(*SOURCES, *PROGRAM, ".ci"), *ROOT.glob("*.md")} - {LOCK}
    files |= {ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / ".ci" / "run"}
    found = [path for path in files if matches(path, REGISTRIES)]

    assert found == []
    assert "://" not in LOCK.read_text("utf-8")


def test_the_program_knows_no_folder_of_the_machine_it_was_written_on() -> None:
    """What it keeps goes where paths.py says; what it ships is bundled."""
    files = list(text_files(*PROGRAM))

    assert files
    assert [path for path in files if matches(path, PLACES)] == []


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("x = 1\n" * 300, []),
        ("x = 1\n" * 301, ["module"]),
        ("def short():\n" + "    x = 1\n" * 49, []),
        ("def long():\n" + "    x = 1\n" * 50, ["long"]),
        ("class A:\n    async def long():\n" + "        x = 1\n" * 50, ["long"]),
    ],
)
def test_what_is_too_long_is_named(source: str, parts: list[str]) -> None:
    """The measure is lines from `def` to the end, and lines of the file."""
    assert long_parts(source) == parts


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request as fetch",
        "from http import client",
        "def late():\n    import ssl",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
    ],
)
def test_every_way_to_import_a_network_module_is_seen(source: str) -> None:
    """Also inside a function, under another name, or from a package."""
    assert imported(source) & NETWORK


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ('open("/tmp/case")', True),
        ('Path("/home/someone/desk")', True),
        ('"../shared/design.md"', True),
        ("https://www.gov.uk/guidance/home/permits", False),
        ("and/or/tmp/x", False),
    ],
)
def test_a_folder_is_told_from_an_address(text: str, *, hit: bool) -> None:
    """Web addresses may hold the same words further along."""
    assert bool(PLACES.search(text)) is hit
