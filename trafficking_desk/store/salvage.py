"""What can still be read of a damaged vault: the answers, case by case.

Only pages whose seal is whole are used, so what is shown was once written here.
The sequence of facts has no gaps: a missing number is an answer that was lost, and
the index and the history often still say of which case. Nothing is written but
the count of wrong passphrases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.audit import DELETED
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.errors import (
    CannotWriteError,
    DiskFullError,
    KeyFileMissingError,
    VaultDamagedError,
    VaultMissingError,
    WrongPassphraseError,
)
from trafficking_desk.store.hold import Hold, held
from trafficking_desk.store.json_words import from_words
from trafficking_desk.store.key_file import has_keys, read_keys
from trafficking_desk.store.keys import WayIn, open_slot, wipe
from trafficking_desk.store.loose_pages import LoosePages
from trafficking_desk.store.loose_rows import Row, rows_on
from trafficking_desk.store.tries import Tries
from trafficking_desk.store.vault import DATABASE

_ID: Final = 32  # hex digits of a case's or a fact's name
# How many cells a row of each kind has.
_FACT, _LINE, _DRAFT, _ENTRY, _LAST, _FILE, _ABOUT = 11, 11, 5, 4, 2, 6, 13


@dataclass(frozen=True, slots=True)
class SalvagedFile:
    """A file whose key could be read. `kind` is "" for a paper that went out.

    So it is, too, where the words about a photo or document are lost.
    """

    blob: Blob
    kind: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class SalvagedCase:
    """What can be read of one case: `lost` answers of it cannot.

    `values` and `drafts` by path. `changed` is None if no answer is left.
    """

    id: str
    values: dict[str, JsonValue]
    drafts: dict[str, str]
    lost: int
    changed: datetime | None = None
    files: tuple[SalvagedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Salvage:
    """Everything found. `lost` answers belong to cases nobody can tell.

    `ended`: the number of the newest answer is known, so none is missed at the end.
    """

    cases: tuple[SalvagedCase, ...]
    pages: int
    torn_pages: int
    lost: int
    ended: bool


def salvage(folder: Path, passphrase: str, now: datetime) -> Salvage:
    """Read what can be read. Slow on purpose, and for many cases.

    Raises what a key file raises that does not open, VaultMissingError without
    a database, VaultInUseError, TooManyTriesError, and VaultDamagedError if not
    one page can be read.
    """
    if not has_keys(folder):
        raise KeyFileMissingError
    if not (folder / DATABASE).exists():
        raise VaultMissingError
    hold = _held_if_it_can(folder)
    try:
        way = _way_in(folder, passphrase, now)
        keys = [key for key in (way.key, way.other) if key is not None]
        try:
            return _gathered(LoosePages(folder / DATABASE, *keys))
        finally:
            for key in keys:
                wipe(key)
    finally:
        if hold is not None:
            hold.release()


def _way_in(folder: Path, passphrase: str, now: datetime) -> WayIn:
    tries = Tries(folder)
    tries.check(now)
    try:
        way = open_slot(read_keys(folder), passphrase, tries.last)
    except WrongPassphraseError:
        tries.note_wrong(now)
        raise
    tries.note_right(way.who)
    return way


def _held_if_it_can(folder: Path) -> Hold | None:
    """Keep other programs out meanwhile, unless the disk takes no lock."""
    try:
        with held(folder) as hold:
            return hold
    except (CannotWriteError, DiskFullError):
        return None


def _gathered(pages: LoosePages) -> Salvage:
    heap, torn = _Heap(), 0
    for number in range(1, pages.count + 1):
        page = pages.page(number)
        if page is None:
            torn += 1
            continue
        for loose in rows_on(number, page, pages.page):
            if loose.kind == "index":
                heap.take_entry(loose.row)
            else:
                heap.take(loose.number, loose.row)
    if torn == pages.count:
        raise VaultDamagedError
    return heap.sorted(pages.count, torn)


@dataclass
class _Heap:
    """Rows as they are found, in the order of the pages."""

    facts: dict[int, Row] = field(default_factory=dict)
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    blobs: dict[str, Blob] = field(default_factory=dict)
    about: dict[str, Row] = field(default_factory=dict)
    newest: int = 0
    ended: bool = False

    def take(self, number: int, row: Row) -> None:
        """Keep a row of a table, if it is of a kind that we know."""
        if len(row) == _FACT and _is_id(row[1]) and _is_id(row[2]):
            self.facts[number] = row
            self.newest = max(self.newest, number)
        elif len(row) == _LINE and isinstance(row[6], int):
            self._take_line(row)
        elif len(row) == _DRAFT and _is_id(row[0]):
            case_id, path, words = (str(cell) for cell in row[:3])
            self.drafts.setdefault(case_id, {})[path] = words
        elif len(row) == _ABOUT and _is_id(row[1]) and _is_id(row[2]):
            self.about[str(row[1])] = row
        elif row[:1] == ("facts",) and len(row) == _LAST and isinstance(row[1], int):
            self.newest, self.ended = max(self.newest, row[1]), True

    def take_entry(self, row: Row) -> None:
        """Note whose a fact is: (case, field, sequence, sequence)."""
        if len(row) == _ENTRY and _is_id(row[0]) and isinstance(row[2], int):
            self.owners[row[2]] = str(row[0])
            self.newest = max(self.newest, row[2])
        elif len(row) == _FILE and _is_id(row[0]) and _is_id(row[1]):
            blob = _blob(row)
            if blob is not None:
                self.blobs[blob.id] = blob

    def sorted(self, pages: int, torn: int) -> Salvage:
        """Return the cases, last changed first, and what is lost."""
        values: dict[str, dict[str, Row]] = {}
        order: dict[str, int] = {}
        for number in sorted(self.facts):
            row = self.facts[number]
            values.setdefault(str(row[2]), {})[str(row[3])] = row
            order[str(row[2])] = number
        lost, unknown = self._lost()
        owners = {blob.case_id for blob in self.blobs.values()}
        known = values.keys() | self.drafts.keys() | lost.keys() | owners
        cases = [
            replace(
                _case(one, values.get(one, {})),
                drafts=self.drafts.get(one, {}),
                lost=lost.get(one, 0),
                files=tuple(self._files(one)),
            )
            for one in sorted(known - self.deleted)
        ]
        cases.sort(key=lambda one: order.get(one.id, 0), reverse=True)
        return Salvage(tuple(cases), pages, torn, unknown, self.ended or not torn)

    def _take_line(self, row: Row) -> None:
        first, last, case_id = row[6], row[7], str(row[4])
        if not (isinstance(first, int) and isinstance(last, int)):
            return
        if row[3] == DELETED:
            self.deleted.add(case_id)
        for number in range(first, last + 1):
            self.owners[number] = case_id
        self.newest = max(self.newest, last)

    def _files(self, case_id: str) -> Iterator[SalvagedFile]:
        for blob in self.blobs.values():
            if blob.case_id == case_id:
                row = self.about.get(blob.id)
                words = (str(row[3]), str(row[5])) if row is not None else ()
                yield SalvagedFile(blob, *words)

    def _lost(self) -> tuple[dict[str, int], int]:
        lost: dict[str, int] = {}
        unknown = 0
        for number in range(1, self.newest + 1):
            if number in self.facts:
                continue
            owner = self.owners.get(number, "")
            if not owner:
                unknown += 1
            elif owner not in self.deleted:
                lost[owner] = lost.get(owner, 0) + 1
        return lost, unknown


def _case(case_id: str, rows: dict[str, Row]) -> SalvagedCase:
    values: dict[str, JsonValue] = {}
    for path, row in rows.items():
        values[path] = from_words(str(row[4]))
    times = [datetime.fromisoformat(str(row[6])) for row in rows.values()]
    return SalvagedCase(case_id, values, {}, 0, max(times, default=None))


def _blob(row: Row) -> Blob | None:
    """Return the key of a file: (id, case, key, size, two checksums)."""
    file, case_id, key, size, inside, outside = row
    if not isinstance(key, bytes) or not isinstance(size, int):
        return None
    return Blob(str(file), str(case_id), key, size, str(inside), str(outside))


def _is_id(cell: object) -> bool:
    return isinstance(cell, str) and len(cell) == _ID and cell.isalnum()
