"""The sealed history, read page after page."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock, open_desk
from trafficking_desk.desk import history
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.events import events
from trafficking_desk.desk.history import HistoryPage, read_history
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.people import rename_person
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.audit import AuditLine
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


def test_reading_what_was_done_with_a_case_is_written_down(tmp_path: Path) -> None:
    """It tells of the case; the history of the desk as a whole opens none."""
    desk = open_desk(tmp_path)
    case = start_case(desk)
    lock(desk)
    unlock(desk, PASSPHRASE)
    read_history(desk)
    assert "case_read" not in [line.what for line in events(desk, case.id)]

    newest = read_history(desk, case.id).lines[0]
    assert newest.what == "case_read"
    read_history(desk, case.id)
    assert [line.what for line in events(desk, case.id)] == ["started", "case_read"]


def test_the_history_of_a_deleted_case_can_be_read(tmp_path: Path) -> None:
    """There is no case to read any more."""
    desk = open_desk(tmp_path)
    case = start_case(desk)
    delete_case(desk, case.id, str(case.case.reference), "kept long enough")
    lock(desk)
    unlock(desk, PASSPHRASE)

    assert [line.what for line in read_history(desk, case.id).lines] == [
        "case_deleted",
        "started",
    ]


def test_whose_words_were_written_down_is_named() -> None:
    """Another had typed them."""
    at = datetime(2026, 11, 20, 15, tzinfo=UTC)
    line = AuditLine(7, at, "lead", "typed_recorded", "c", {"person": "ann"}, 2)
    names = {"lead": "Lea", "ann": "Ann"}
    page = HistoryPage((line,), names, {}, frozenset(), more=False)

    ((done,),) = (day.done for day in history_state([page], "c").days)
    assert (done.who, done.what) == ("Lea", "Wrote down what Ann had typed. Answers: 2")
