"""Whatever is wrong with a call or a file: exit 2, one line, nothing written."""

import json
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from trafficking_desk.cli import BAD_INPUT, main

GOOD: Final[dict[str, Any]] = {
    "format": "trafficking-desk-case/1",
    "setting": {"nation": "england"},
}
BAD_FILES: Final = {
    "an unknown key": (json.dumps(GOOD | {"persn": {}}), "persn"),
    "a wrong type": (json.dumps(GOOD | {"person": {"name": 5}}), "person.name"),
    "an unknown sign": (
        json.dumps(GOOD | {"signs": [{"indicator": "mov_mising"}]}),
        "mov_missing",
    ),
    "a birth long ago": (
        json.dumps(GOOD | {"person": {"date_of_birth": "1850-01-01"}}),
        "date_of_birth",
    ),
    "a day that is not": (
        json.dumps(GOOD | {"person": {"date_of_birth": "2011-02-31"}}),
        "date_of_birth",
    ),
    "ten megabytes": (json.dumps(GOOD | {"story": {"own_words": "x" * 10**7}}), "5 MB"),
    "no JSON": ("{not json", "line 1"),
    "a repeated key": ('{"format": "a", "format": "b"}', "format"),
    "null": (json.dumps(GOOD | {"person": None}), "person"),
    "another format": (json.dumps(GOOD | {"format": "other/1"}), "format"),
    "nothing": ("", "case.json"),
    "very deep nesting": ("[" * 100_000, "case.json"),
}


def refusal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str
) -> str:
    """Return the one line that the door says when it refuses."""
    monkeypatch.setattr(sys, "argv", ["trafficking-desk", *words])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_case_file_is_refused_in_one_line(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The line names the file and what is wrong with it."""
    text, named = BAD_FILES[name]
    file, out = tmp_path / "case.json", tmp_path / "out.pdf"
    file.write_text(text, "utf-8")

    for words in (("assess", str(file)), ("pack", str(file), "-o", str(out))):
        line = refusal(monkeypatch, capsys, *words)
        assert line.startswith("case.json")
        assert named in line
        assert not out.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("pack", "case.json"),
        ("pack",),
        ("frob",),
        ("--frob",),
        ("assess", "--frob"),
        ("assess", "missing.json"),
        ("assess", "."),
        ("contacts", "-o", "sheet.pdf", "--nation", "france"),
        ("contacts", "-o", "missing/sheet.pdf"),
        ("contacts", "-o", "sheet.pdf", "--as-of", "yesterday"),
        ("blank-forms", "-o", "form.pdf", "--form", "none"),
    ],
)
def test_a_wrong_call_is_refused_in_one_line(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Missing words, unknown commands and places that cannot be written to."""
    monkeypatch.chdir(tmp_path)

    refusal(monkeypatch, capsys, *words)

    assert not list(tmp_path.iterdir())
