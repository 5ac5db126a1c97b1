"""What a restore takes back: deletions, holds, and removals of people.

A backup is from before them: deleted cases return, holds are off, and who was
removed can unlock again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3
from sqlite_utils import Database

from trafficking_desk.errors import DeskError
from trafficking_desk.store.connection import open_still
from trafficking_desk.store.errors import VaultDamagedError, WrongPassphraseError
from trafficking_desk.store.hold import held
from trafficking_desk.store.key_file import read_keys
from trafficking_desk.store.keys import KeyFile, WayIn, open_slot, wipe
from trafficking_desk.store.records import Records, records_of
from trafficking_desk.store.trouble import in_plain_words


@dataclass(frozen=True, slots=True)
class Decided:
    """What a backup holds of it, by ids. `people` can unlock it."""

    cases: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Undone:
    """References of cases `deleted` and `held`, names of people `removed`."""

    deleted: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether a restore takes anything back."""
        return bool(self.deleted or self.held or self.removed)


def decided_in(db: Database, keys: KeyFile) -> Decided:
    """Return what the database of a backup holds; one of before held less."""
    tables, records = db.table_names(), records_of(db)
    removed = records.people.removed() if "people" in tables else {}
    slots = (slot.terms.id for slot in keys.slots)
    return Decided(
        cases=frozenset(line.id for line in records.cases.lines()),
        held=_held(records) if "keeping" in tables else frozenset(),
        people=frozenset(slots) - removed.keys(),
    )


def undone_by(records: Records, backup: Decided) -> Undone:
    """Return what is decided here, and not in the backup."""
    names, removed = records.people.names(), records.people.removed()
    stones = records.tombstones.all()
    held_here = _held(records) - backup.held
    return Undone(
        deleted=_in_order(s.reference for s in stones if s.case_id in backup.cases),
        held=_in_order(records.cases.get(case_id).reference for case_id in held_here),
        removed=_in_order(names.get(one, "") for one in backup.people & removed.keys()),
    )


def undone_behind_lock(folder: Path, passphrase: str, backup: Decided) -> Undone | None:
    """Return what `undone_by` does for a vault that stays locked and untouched.

    None if `passphrase` does not open it, another program has it, or it cannot be
    read to its end.
    """
    try:
        with in_plain_words(), held(folder) as hold:
            try:
                return _undone_in(folder, passphrase, backup)
            finally:
                hold.release()
    except (DeskError, sqlcipher3.Error):  # also one of an earlier shape
        return None


def _undone_in(folder: Path, passphrase: str, backup: Decided) -> Undone | None:
    path = folder / "desk.db"
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return None  # it was not closed: the end is in the log
    way = open_slot(read_keys(folder), passphrase)
    try:
        db = _opened(path, way)
        try:
            records = records_of(db)
            if way.who in records.sealed.ways_in().removed:
                raise WrongPassphraseError
            return undone_by(records, backup)
        finally:
            db.close()
    finally:
        for key in (way.key, way.other):
            if key is not None:
                wipe(key)


def _opened(path: Path, way: WayIn) -> Database:
    try:
        return open_still(path, way.key)
    except VaultDamagedError:
        if way.other is None:
            raise
        return open_still(path, way.other)


def _held(records: Records) -> frozenset[str]:
    decisions = records.keeping.decisions().items()
    return frozenset(case_id for case_id, decision in decisions if decision.held)


def _in_order(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words))
