"""Stories about papers without a case, written without a window."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.unit.report.reading import all_text
from trafficking_desk.cli import door


@pytest.mark.parametrize(("nation", "named"), [("wales", True), ("scotland", False)])
def test_a_paper_for_another_nation_has_its_numbers(
    nation: str,
    named: bool,  # noqa: FBT001 - a case of the table
    tmp_path: Path,
) -> None:
    """As the sheet of contacts has."""
    out = tmp_path / "card.pdf"
    words = ("blank-forms", "--form", "child_card", "--nation", nation)
    result = CliRunner().invoke(door, [*words, "-o", str(out)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert ("Meic" in all_text(out.read_bytes())) is named


@pytest.mark.parametrize(
    ("name", "asked", "begins"),
    [
        ("pack.docx", (), b"PK"),
        ("pack.DOCX", (), b"PK"),
        ("pack.pdf", (), b"%PDF-"),
        ("pack", (), b"%PDF-"),
        ("pack.pdf", ("--format", "docx"), b"PK"),
        ("pack.docx", ("--format", "pdf"), b"%PDF-"),
    ],
)
def test_a_paper_has_the_format_of_its_name_unless_another_is_asked_for(
    name: str, asked: tuple[str, ...], begins: bytes, tmp_path: Path
) -> None:
    """A Word file that is none cannot be opened by who gets it."""
    case = Path(__file__).parents[1] / "cases" / "county_lines.json"
    out = tmp_path / name
    words = ["pack", str(case), "-o", str(out), "--document", "actions_log", *asked]
    result = CliRunner().invoke(door, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(begins)
