"""The sealed history, read page after page."""

from pathlib import Path

import pytest

from tests.desks import Clock, open_desk
from trafficking_desk.desk import history
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.history import read_history
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.people import rename_person
from trafficking_desk.ui.history.presenter import history_state


def test_older_lines_follow_until_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None twice, none left out, newest first."""
    monkeypatch.setattr(history, "MOST", 3)
    desk = open_desk(tmp_path)
    for _number in range(4):
        start_case(desk)
    first = read_history(desk)
    second = read_history(desk, before=first.lines[-1].sequence)

    assert (first.more, second.more) == (True, False)
    numbers = [line.sequence for line in (*first.lines, *second.lines)]
    assert numbers == [5, 4, 3, 2, 1]


def test_what_repeats_is_one_line_with_the_number_of_its_answers(
    tmp_path: Path,
) -> None:
    """With the numbers of the lines that a check would name."""
    clock = Clock()
    desk = open_desk(tmp_path, clock)
    assert desk.who is not None
    rename_person(desk, desk.who.id, "Ada")
    case = start_case(desk)
    for minute in range(3):
        clock.move(minutes=1)
        record(desk, case.id, {"person.known_as": str(minute), "story.feelings": "x"})

    (day,) = history_state([read_history(desk, case.id)], case.id).days
    assert day.title == "20 November 2026"
    written, started = day.done
    assert (written.time, written.who) == ("15:01 to 15:03", "Ada")
    assert (written.what, written.numbers) == ("Wrote answers down: 4", "4 to 6")
    assert (started.what, started.reference) == ("Started the case", "")


def test_a_deleted_case_is_named_and_leads_nowhere(tmp_path: Path) -> None:
    """Its lines stay for good."""
    desk = open_desk(tmp_path)
    case = start_case(desk)
    reference = str(case.case.reference)
    delete_case(desk, case.id, reference, "kept long enough")

    (day,) = history_state([read_history(desk)]).days
    given_back, deleted = day.done[:2]
    assert given_back.what == "Gave back the space of what was deleted"
    assert (deleted.what, deleted.reference) == ("Deleted the case", reference)
    assert deleted.case_id == ""
