"""Each promise of the threat model names tests, and those tests are there."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
_NAMED: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def promises() -> list[tuple[str, str]]:
    """Return (against what, the tests' column) of each row."""
    text = (ROOT / "packaging" / "threat_model.md").read_text("utf-8")
    table = text.split("## Promised")[1].split("## Not promised")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if "|" in line]
    return [(row[0], row[-1]) for row in rows[2:]]


def names_in(path: Path) -> set[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {node.name for node in found if node.name.startswith("test_")}


@pytest.mark.parametrize(("against", "tests"), promises(), ids=lambda text: text[:40])
def test_every_promise_is_shown_by_tests_that_are_there(
    against: str, tests: str
) -> None:
    """A renamed test takes no promise away unseen."""
    named = _NAMED.findall(tests)
    assert named, against
    assert tests == ", ".join(f"`{path}::{name}`" for path, name in named)
    for path, name in named:
        assert name in names_in(ROOT / path), f"{path}::{name}"


def test_there_are_promises_to_hold() -> None:
    """Against more than a thief."""
    assert len(promises()) > 10
