"""The words of every other paper, as they are read aloud beside the preview.

After a change that is meant, write them anew and read the difference:
`python -m tests.golden.test_papers`.
"""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from trafficking_desk.assessment.assess import assess
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.clock import as_of_moment, read_moment
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.content.contacts import resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.report.contact_sheet import contact_sheet, discreet_card
from trafficking_desk.report.documents import DOCUMENTS, REFERRAL, build
from trafficking_desk.report.guidance_paper import guidance_paper
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper_checklist import paper_checklist, quick_checklist
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document

CASES: Final = Path(__file__).parents[1] / "cases"
PAPERS: Final = Path(__file__).parent / "papers"
CONTENT: Final = load_content(bundled("forms"), bundled("resources"))
NOW: Final = read_moment("2026-11-20T15:00")
CHILD: Final = "full_county_lines"
# A paper whose words differ most for someone else.
ABOUT: Final[Mapping[str, str]] = {
    "adult_services": "full_cardiff_refuses",
    "duty_to_notify": "full_cardiff_refuses",
    "persons_copy": "full_cardiff_refuses",
    "escalation_letter": "full_forced_labour",
    "safety_plan": "full_forced_labour",
    "missing_person": "full_belfast_servitude",
    "guardian": "full_glasgow_age_not_sure",
}


@lru_cache(maxsize=8)
def pack_of(name: str) -> PackInput:
    """Return what a paper about a case is built from; no local number is set."""
    case = read_case_file(CASES / f"{name}.json", CONTENT.signs)
    moment = as_of_moment(case, None, NOW)
    numbers = {
        contact.id: resolve(contact, {}, moment.date())
        for contact in CONTENT.contacts.values()
    }
    outcome = assess(case, moment, CONTENT.signs)
    return PackInput(case, outcome, numbers, CONTENT, moment)


def paper(name: str) -> Document:
    """Return one paper."""
    if name in DOCUMENTS:
        return build(name, pack_of(ABOUT.get(name, CHILD)))
    return OTHERS[name]()


def duty_of_a_council() -> Document:
    """Return the sheet without a name as a council has it that is told no."""
    pack = pack_of("full_cardiff_refuses")
    setting = replace(pack.case.setting, kind="social_care", duty_to_notify_body=True)
    case = replace(pack.case, setting=setting)
    outcome = assess(case, pack.as_of, CONTENT.signs)
    return build(
        "duty_to_notify", dataclasses.replace(pack, case=case, outcome=outcome)
    )


def team_brief() -> Document:
    """Return the page for a team meeting."""
    pages = {page.id: page for page in CONTENT.guidance}
    return guidance_paper(pages["team_brief"], CONTENT, NOW)


def wall() -> Document:
    """Return the sheet for a wall in Wales."""
    return contact_sheet(pack_of(CHILD).numbers, "Example", "wales", NOW)


def pocket() -> Document:
    """Return the folded sheet of Northern Ireland."""
    numbers = pack_of(CHILD).numbers
    return contact_sheet(numbers, "Example", "northern_ireland", NOW, "pocket")


OTHERS: Final[Mapping[str, Callable[[], Document]]] = {
    "wall": wall,
    "pocket": pocket,
    "discreet": lambda: discreet_card((("Aunt Rose", "0800 1111"), ("", "999")), NOW),
    "duty_of_a_council": duty_of_a_council,
    "team_brief": team_brief,
    "checklist_child": lambda: paper_checklist(CONTENT, "child", NOW),
    "checklist_adult": lambda: paper_checklist(CONTENT, "adult", NOW),
    "checklist_school": lambda: quick_checklist(CONTENT, "school", NOW),
}
NAMES: Final = (*(one for one in DOCUMENTS if one != REFERRAL), *OTHERS)


def texts() -> Iterator[tuple[Path, str]]:
    """Yield each file with what should stand in it."""
    for name in NAMES:
        yield PAPERS / f"{name}.txt", render_text(paper(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_reads_as_it_was_read_and_agreed(name: str) -> None:
    """Word for word."""
    assert render_text(paper(name)) == (PAPERS / f"{name}.txt").read_text("utf-8")


def test_no_paper_was_forgotten_when_one_was_taken_away() -> None:
    """A file that nothing reads is no proof."""
    assert {file.stem for file in PAPERS.iterdir()} == set(NAMES)


if __name__ == "__main__":
    for file, text in texts():
        file.write_text(text, "utf-8")
