"""Finding cases through the desk: what holds now, and nothing else."""

from collections.abc import Callable

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.desk.backups import back_up, look, restore
from trafficking_desk.desk.cases import (
    list_cases,
    record,
    save_draft,
    start_case,
    where_found,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.old_copies import compact
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import lock, unlock, verify


def test_words_are_found_as_soon_as_they_are_written_down(desk: Desk) -> None:
    """Half-typed ones are not: they are no part of the case yet."""
    case = start_case(desk)
    save_draft(desk, case.id, "story.what_happened", "Taken to Lincoln")
    assert found(desk, "lincoln") == []

    record(desk, case.id, {"story.what_happened": "Taken to Lincoln"})
    assert found(desk, "lincoln") == [case.id]
    assert where_found(desk, "lincoln", [case.id]) == {case.id: ("story",)}


def test_an_answer_that_was_withdrawn_finds_nothing(desk: Desk) -> None:
    """Nor does a person who was taken out; the history still has both."""
    case = start_case(desk)
    record(
        desk,
        case.id,
        {"people.a.name": "Nadia", "people.b.name": "Omar", "person.where_now": "Hull"},
    )
    record(desk, case.id, {"people.a": None, "person.where_now": "Leeds"})

    assert [found(desk, typed) for typed in ("nadia", "hull")] == [[], []]
    assert found(desk, "omar leeds") == [case.id]
    verify(desk)


def test_who_goes_by_the_words_comes_before_where_they_only_stand(desk: Desk) -> None:
    """Even where the other case was changed later, or is half-typed in."""
    named, told = start_case(desk), start_case(desk)
    record(desk, named.id, {"person.known_as": "Lincoln"})
    record(desk, told.id, {"story.what_happened": "Taken to Lincoln"})
    save_draft(desk, told.id, "story.worker_view", "I fe")

    assert found(desk, "lincoln") == [named.id, told.id]


def test_a_deleted_case_is_found_no_more(desk: Desk) -> None:
    """The others are, and the check is content."""
    gone, kept = start_case(desk), start_case(desk)
    for case in (gone, kept):
        record(desk, case.id, {"story.what_happened": "Taken to Lincoln"})
    delete_case(desk, gone.id, gone.case.reference, "Asked to")

    assert found(desk, "lincoln") == [kept.id]
    verify(desk)


def rotated(desk: Desk) -> None:
    """Encrypt everything anew."""
    change_key(desk)


def compacted(desk: Desk) -> None:
    """Write everything anew without gaps."""
    assert compact(desk)


def opened_again(desk: Desk) -> None:
    """Lock and unlock."""
    lock(desk)
    unlock(desk, PASSPHRASE)


def restored(desk: Desk) -> None:
    """Back up, and put that in the vault's place."""
    folder = back_up(desk).folder
    restore(desk, look(folder, PASSPHRASE), PASSPHRASE)


@pytest.mark.parametrize("happens", [rotated, compacted, opened_again, restored])
def test_cases_are_found_whatever_became_of_the_vault(
    desk: Desk, happens: Callable[[Desk], None]
) -> None:
    """The index goes wherever the facts go."""
    case = start_case(desk)
    record(desk, case.id, {"story.what_happened": "Taken to Lincoln"})
    happens(desk)

    assert found(desk, "lincoln") == [case.id]
    record(desk, case.id, {"story.what_happened": "Taken to Leeds"})
    assert [found(desk, typed) for typed in ("lincoln", "leeds")] == [[], [case.id]]
    verify(desk)


def found(desk: Desk, typed: str) -> list[str]:
    """Return the ids of the cases in the order of the list."""
    return [line.id for line in list_cases(desk, typed)]
