"""The words of whole packs, as they are read aloud beside the preview.

After a change that is meant, write them anew and read the difference:
`python -m tests.golden.test_packs`.
"""

from pathlib import Path

import pytest

from trafficking_desk.assessment.assess import assess
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.clock import as_of_moment, read_moment
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.content.contacts import resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import referral_pack

CASES = Path(__file__).parents[1] / "cases"
PACKS = Path(__file__).parent / "packs"
CONTENT = load_content(bundled("forms"), bundled("resources"))
NAMES = ("county_lines", "forced_labour_adult")


def pack_text(name: str) -> str:
    """Return the pack of a case at its own as_of; no local number is set."""
    case = read_case_file(CASES / f"{name}.json", CONTENT.signs)
    moment = as_of_moment(case, None, read_moment("2026-11-20T15:00"))
    outcome = assess(case, moment, CONTENT.signs)
    numbers = {
        contact.id: resolve(contact, {}, moment.date())
        for contact in CONTENT.contacts.values()
    }
    return render_text(referral_pack(case, outcome, numbers, CONTENT, moment))


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_pack_reads_as_it_was_read_and_agreed(name: str) -> None:
    """Word for word."""
    assert pack_text(name) == (PACKS / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    for one in NAMES:
        (PACKS / f"{one}.txt").write_text(pack_text(one), "utf-8")
