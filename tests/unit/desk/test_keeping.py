"""Keeping and deleting: due, held, and gone for good with a tombstone."""

from datetime import date

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk import organisation
from trafficking_desk.desk.backups import back_up, look
from trafficking_desk.desk.cases import (
    list_cases,
    read_case,
    record,
    save_draft,
    start_case,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.keeping import (
    delete_case,
    end_hold,
    hold,
    keep_until,
    keeping,
    policy,
    set_years,
)
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.settings import Settings
from trafficking_desk.store.errors import CaseNotFoundError
from trafficking_desk.store.keeping_errors import (
    CaseHeldError,
    ReasonMissingError,
    ReferenceDiffersError,
)
from trafficking_desk.store.people_errors import LeadOnlyError

WORKER = "seven green bicycles"
WHY = "kept long enough"


def add_case(desk: Desk, name: str, birth: str = "") -> tuple[str, str]:
    """Start a case and return its id and reference."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": name})
    if birth:
        record(desk, case.id, {"person.date_of_birth": birth})
    return case.id, case.case.reference


def due(desk: Desk) -> list[str]:
    """Return what the persons of due cases are called, longest overdue first."""
    return [one.line.known_as for one in keeping(desk).due]


def test_a_case_is_due_some_years_after_its_last_change(
    desk: Desk, clock: Clock
) -> None:
    """Not a day earlier, and each change begins anew."""
    case_id, _reference = add_case(desk, "Robin")
    clock.now = clock.now.replace(year=2032, day=19)
    assert due(desk) == []
    clock.move(days=1)
    assert due(desk) == ["Robin"]

    record(desk, case_id, {"person.known_as": "Rob"})

    assert due(desk) == []


def test_a_childs_case_is_due_on_a_birthday(desk: Desk) -> None:
    """However long ago the last change is."""
    add_case(desk, "Robin", "2012-02-29")
    add_case(desk, "Rowan", "1980-01-01")

    by_name = {
        one.line.known_as: (one.review_on, one.why) for one in keeping(desk, "ro").found
    }

    assert by_name["Robin"] == (date(2037, 3, 1), "birth")
    assert by_name["Rowan"] == (date(2032, 11, 20), "change")


def test_the_organisation_sets_its_own_times(desk: Desk) -> None:
    """And goes back to the usual ones with 0."""
    assert not policy(desk).own
    set_years(desk, 30, 2)
    assert (policy(desk).birth, policy(desk).change, policy(desk).own) == (30, 2, True)

    set_years(desk, 0, 0)

    assert not policy(desk).own
    assert policy(desk).birth == 25


def test_a_time_beyond_any_life_is_cut_short(desk: Desk) -> None:
    """A slip of the keyboard breaks no sum of dates."""
    add_case(desk, "Robin", "2012-02-03")
    set_years(desk, 10**9, -4)

    (kept,) = keeping(desk, "Robin").found
    assert kept.review_on == date(2132, 2, 3)
    assert organisation.read(desk) != Settings()


def test_a_held_case_is_never_due_and_cannot_be_deleted(
    desk: Desk, clock: Clock
) -> None:
    """Until the hold is ended, with a reason."""
    case_id, reference = add_case(desk, "Robin")
    hold(desk, case_id, "a court asked for it")
    clock.move(days=366 * 7)

    assert due(desk) == []
    assert [one.decision.reason for one in keeping(desk).held] == [
        "a court asked for it"
    ]
    with pytest.raises(CaseHeldError):
        delete_case(desk, case_id, reference, WHY)

    end_hold(desk, case_id, "the court has ended")
    assert due(desk) == ["Robin"]


def test_a_lead_can_put_the_review_off(desk: Desk, clock: Clock) -> None:
    """The day then stands, whatever the policy says."""
    case_id, _reference = add_case(desk, "Robin")
    clock.move(days=366 * 7)
    later = clock.now.date().replace(year=2040)
    keep_until(desk, case_id, later, "a brother is still at home")

    assert due(desk) == []
    (kept,) = keeping(desk, "Robin").found
    assert (kept.review_on, kept.why) == (later, "decided")


def test_putting_the_review_off_keeps_the_reason_of_a_hold(desk: Desk) -> None:
    """Both are read; when the hold ends, its end has a reason of its own."""
    case_id, _reference = add_case(desk, "Robin")
    hold(desk, case_id, "a court asked for it")
    keep_until(desk, case_id, date(2040, 1, 1), "a brother is still at home")

    (kept,) = keeping(desk).held
    assert kept.decision.reason == "a court asked for it\na brother is still at home"
    end_hold(desk, case_id, "the court has ended")
    (kept,) = keeping(desk, "Robin").found
    assert kept.decision.reason == "the court has ended"
    verify(desk)


def test_deleting_leaves_a_tombstone_and_nothing_else(desk: Desk) -> None:
    """Answers, drafts and the line in the list are gone; the rest is whole."""
    kept_id, _reference = add_case(desk, "Kit")
    case_id, reference = add_case(desk, "Robin")
    save_draft(desk, case_id, "story.own_words", "half typed")

    deleted = delete_case(desk, case_id, reference.lower(), WHY)

    assert deleted.compacted
    assert [line.id for line in list_cases(desk)] == [kept_id]
    with pytest.raises(CaseNotFoundError):
        read_case(desk, case_id)
    (stone,) = keeping(desk).deleted
    assert (stone.reference, stone.reason) == (reference, WHY)
    assert stone.by == desk.open_vault().who
    assert events(desk, case_id)[-1].what == "case_deleted"


def test_the_history_still_verifies_after_deleting(desk: Desk) -> None:
    """Also the newest case; and after more was written, and under a new key."""
    first, _reference = add_case(desk, "Kit")
    case_id, reference = add_case(desk, "Robin")
    delete_case(desk, case_id, reference, WHY)
    counted = verify(desk)
    assert counted.cases == 1

    record(desk, first, {"person.known_as": "Kitty"})
    change_key(desk)
    lock(desk)
    assert unlock(desk, PASSPHRASE).notices == ()

    assert verify(desk).facts == counted.facts + 1


def test_backups_that_still_hold_the_case_are_counted(desk: Desk) -> None:
    """The page says so: they are rotated out in time."""
    case_id, reference = add_case(desk, "Robin")
    made = back_up(desk)

    deleted = delete_case(desk, case_id, reference, WHY)
    assert deleted.old is not None
    assert deleted.old.backups == 1
    assert look(made.folder, PASSPHRASE).cases == 1


@pytest.mark.parametrize(
    ("reference", "reason", "error"),
    [("TD-XXXXXX-X", WHY, ReferenceDiffersError), (None, "  ", ReasonMissingError)],
)
def test_deleting_takes_the_reference_and_a_reason(
    desk: Desk, reference: str | None, reason: str, error: type[Exception]
) -> None:
    """Otherwise nothing happens."""
    case_id, its_own = add_case(desk, "Robin")

    with pytest.raises(error):
        delete_case(desk, case_id, reference or its_own, reason)

    assert [line.known_as for line in list_cases(desk)] == ["Robin"]


def test_a_worker_only_looks(desk: Desk) -> None:
    """Every decision is a lead's."""
    case_id, reference = add_case(desk, "Robin")
    add_person(desk, "Kit", "worker", WORKER)
    lock(desk)
    unlock(desk, WORKER)

    assert keeping(desk).due == ()
    for decide in (
        lambda: hold(desk, case_id, WHY),
        lambda: end_hold(desk, case_id, WHY),
        lambda: keep_until(desk, case_id, date(2040, 1, 1), WHY),
        lambda: delete_case(desk, case_id, reference, WHY),
        lambda: set_years(desk, 30, 8),
    ):
        with pytest.raises(LeadOnlyError):
            decide()


def test_a_decision_needs_a_reason_and_is_written_down_without_it(desk: Desk) -> None:
    """The history holds its hash: a reason may name people."""
    case_id, _reference = add_case(desk, "Robin")
    with pytest.raises(ReasonMissingError):
        hold(desk, case_id, " ")

    hold(desk, case_id, "Kit's court date")

    line = events(desk, case_id)[-1]
    assert line.what == "hold_set"
    assert "Kit" not in str(line.detail)
