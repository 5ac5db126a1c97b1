"""Recovery sheets on paper."""

import re
from pathlib import Path

from tests.desks import Clock
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.recovery import make_recovery
from trafficking_desk.desk.recovery_paper import sheets_on_paper
from trafficking_desk.desk.sheets_kept import note_sheets_kept, sheets_state


def test_sheets_are_kept_only_once_someone_said_so(desk: Desk) -> None:
    """Made and never printed they help nobody: newer ones count alone."""
    assert sheets_state(desk) == "none"
    make_recovery(desk)
    assert sheets_state(desk) == "unprinted"
    note_sheets_kept(desk)
    assert sheets_state(desk) == "kept"
    make_recovery(desk)
    assert sheets_state(desk) == "unprinted"


def test_a_clock_set_back_does_not_make_printed_sheets_old(
    desk: Desk, clock: Clock
) -> None:
    """The order of the history counts, not the time it bears."""
    make_recovery(desk)
    clock.move(hours=-5)
    note_sheets_kept(desk)

    assert sheets_state(desk) == "kept"


def test_each_sheet_has_a_page_and_all_its_words(desk: Desk) -> None:
    """In order and numbered, with what its keeper must know."""
    sheets = make_recovery(desk)
    made = sheets_on_paper(desk, sheets)

    assert made.pages == 3
    first, second, third = made.text.split("The words, in order")[1:]
    for words, page in zip(sheets, (first, second, third), strict=True):
        shown = re.findall("[a-z]+", page.split("Keep it safe")[0].lower())
        assert [word for word in shown if word in words] == list(words)
    assert made.text.count("Show this to nobody") == 3


def test_the_pages_never_touch_the_disk(desk: Desk, desk_home: Path) -> None:
    """Nothing of a sheet's words lies anywhere below the desk's home."""
    words = make_recovery(desk)[0]
    sheets_on_paper(desk, (words,))

    files = [file.read_bytes() for file in desk_home.rglob("*") if file.is_file()]
    assert files
    assert not any(" ".join(words[:2]).encode() in data for data in files)
