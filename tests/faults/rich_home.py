"""A vault with something of everything, and what a person sees of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.desks import PASSPHRASE, new_desk, open_desk
from tests.faults.worker import passphrase_of
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.attachments import add, attachments, open_attachment
from trafficking_desk.desk.backups import back_up
from trafficking_desk.desk.cases import (
    list_cases,
    read_case,
    record,
    save_draft,
    start_case,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import record_issue
from trafficking_desk.desk.people import add_person, people
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.recovery import make_recovery
from trafficking_desk.desk.sealing import issued, reprint
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.errors import DeskError
from trafficking_desk.store.attachments import About

STORIES: Final = 40


@dataclass(frozen=True)
class Seen:
    """What someone who unlocks can read."""

    cases: tuple[OpenCase, ...]
    files: tuple[bytes, ...]
    papers: tuple[bytes, ...]
    people: tuple[Person, ...]


def make_rich_home(home: Path) -> None:
    """Fill a new vault, make a backup of it, lock it, and open it once more."""
    desk = open_desk(home)
    case, other = start_case(desk), start_case(desk)
    for number in range(STORIES):
        record(desk, case.id, {"story.own_words": f"Word{number} " * 400})
        record(desk, other.id, {"person.known_as": f"Robin {number}"})
    save_draft(desk, case.id, "person.where_now", "At sch")
    add(desk, case.id, b"A letter", About("Letter"))
    add(desk, case.id, b"A long letter " * 10_000, About("Long letter"))
    record_issue(desk, case.id, "printed", b"A paper that went out", pages=1)
    add_person(desk, "Sam", "worker", passphrase_of(1))
    make_recovery(desk)
    back_up(desk)
    lock(desk)
    unlock(desk, PASSPHRASE)
    lock(desk)


def all_seen(desk: Desk) -> Seen:
    """Read all there is to read."""
    ids = [line.id for line in list_cases(desk)]
    return Seen(
        cases=tuple(read_case(desk, one) for one in ids),
        files=tuple(
            open_attachment(desk, case_id, one.id).data
            for case_id in ids
            for one in attachments(desk, case_id)
        ),
        papers=tuple(
            reprint(desk, case_id, one.id)
            for case_id in ids
            for one in issued(desk, case_id)
        ),
        people=people(desk),
    )


def seen_in(home: Path) -> Seen:
    """Unlock a whole home, and return what is seen there."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    seen = all_seen(desk)
    lock(desk)
    return seen


def is_noticed(home: Path, truth: Seen) -> bool:
    """Say whether harm is refused or told; else all must be as it was.

    What is seen before anything is told must be right, too.
    """
    desk = new_desk(home)
    try:
        told = bool(unlock(desk, PASSPHRASE).notices)
        seen = all_seen(desk)
        assert told or seen == truth
        verify(desk)
    except DeskError:
        return True
    finally:
        lock(desk)
    return told
