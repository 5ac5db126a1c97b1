"""Someone who never stops working: run as a program, to be killed.

Says each number once what it stands for is saved.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final
from unittest import mock

from sqlite_utils import Database

from tests.cheap_keys import start_worker
from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.attachments import add, attachments, remove
from trafficking_desk.desk.backups import back_up, look, restore
from trafficking_desk.desk.cases import record, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import note_event
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.people import add_person, people, remove_person
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import unlock
from trafficking_desk.store import vault
from trafficking_desk.store.attachments import About
from trafficking_desk.store.migrations import bring_up_to_date

Step = Callable[[Desk, str, int, str], None]


def type_on(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Keep what is being typed."""
    save_draft(desk, case_id, "person.where_now", f"{number} {padding}")


def save(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Write three answers down at once."""
    values = {"person.known_as": str(number), "story.own_words": padding}
    record(desk, case_id, {**values, "facts.images_involved": number % 2 == 0})


def seal(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Write into the history that a pack went out."""
    note_event(desk, case_id, "pack_printed", {"pages": number, "sha256": padding})


def rekey(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Write down an answer under the old key, and take a new one."""
    save(desk, case_id, number, padding)
    change_key(desk)


def copy(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Write down an answer, and make a backup that holds it."""
    save(desk, case_id, number, padding)
    back_up(desk)


def go_back(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Make a backup, write more, and put the backup in its place again."""
    save(desk, case_id, number, padding)
    made = back_up(desk)
    save(desk, case_id, number + 1_000_000, padding)
    restore(desk, look(made.folder, PASSPHRASE), PASSPHRASE)


def delete(desk: Desk, _case_id: str, number: int, padding: str) -> None:
    """Write a second case down and delete it."""
    case = start_case(desk)
    save(desk, case.id, number, padding)
    delete_case(desk, case.id, case.case.reference, "kept long enough")


def attach(desk: Desk, case_id: str, number: int, padding: str) -> None:
    """Add a file of a few pieces, and remove all but the last three."""
    data = f"CANARY-9920 {number} {padding}".encode() + b"x" * 200_000
    add(desk, case_id, data, About(str(number)))
    there = [one for one in attachments(desk, case_id) if one.removed_at is None]
    for old in there[:-3]:
        remove(desk, case_id, old.id, "sent twice")


def passphrase_of(number: int) -> str:
    """Return what a person of that number unlocks with."""
    return f"quiet harbour lantern {number}"


def employ(desk: Desk, _case_id: str, number: int, _padding: str) -> None:
    """Give someone new a way in, and take it from all but the last two."""
    add_person(desk, str(number), "worker", passphrase_of(number))
    there = [one for one in people(desk) if one.role == "worker"]
    for old in there[:-2]:
        remove_person(desk, old.id)


# Killed in `test_file_kill`.
FILES: Final[Mapping[str, Step]] = {"attaching": attach}
# What works on whole files: killed in `test_backup_kill`.
WHOLE_FILES: Final[Mapping[str, Step]] = {
    "backing_up": copy,
    "restoring": go_back,
    "deleting": delete,
}
STEPS: Final[Mapping[str, Step]] = {
    "typing": type_on,
    "saving": save,
    "sealing": seal,
    "rekeying": rekey,
}
# Killed in `test_people_kill`.
PEOPLE: Final[Mapping[str, Step]] = {"people": employ}
STEP_OF: Final[Mapping[str, Step]] = {**STEPS, **WHOLE_FILES, **FILES, **PEOPLE}
# Not a step: it happens once, on opening. Killed in `test_migrate`.
MIGRATING: Final = "migrating"


@dataclass(frozen=True)
class Task:
    """One kind of thing to do for ever in a home's one case, from a number on."""

    home: Path
    case_id: str
    kind: str
    first: int = 0
    seed: int = 1


def work(task: Task, say: Connection) -> None:
    """Do it, and say each number when it is saved."""
    start_worker()
    if task.kind == MIGRATING:
        migrate(task.home, say)
        return
    chance = random.Random(task.seed)  # noqa: S311 - a repeatable mix, no secret
    desk = new_desk(task.home)
    unlock(desk, PASSPHRASE)
    step = STEP_OF[task.kind]
    for number in count(task.first):
        step(desk, task.case_id, number, "x" * chance.randrange(3000))
        say.send(number)


def migrate(home: Path, say: Connection) -> None:
    """Open a vault of an earlier shape, and count its statements aloud."""
    numbers = count()

    def counted(db: Database) -> None:
        db.conn.set_trace_callback(lambda _sql: say.send(next(numbers)))
        bring_up_to_date(db)
        db.conn.set_trace_callback(None)

    with mock.patch.object(vault, "bring_up_to_date", counted):
        unlock(new_desk(home), PASSPHRASE)
