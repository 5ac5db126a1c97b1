"""What must be there after the program was stopped at work, and what said it was."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tests.desks import PASSPHRASE, new_desk
from tests.faults.worker import passphrase_of
from trafficking_desk.desk.attachments import attachments, open_attachment
from trafficking_desk.desk.backups import find_in, look
from trafficking_desk.desk.cases import history, list_cases, read_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.keeping import keeping
from trafficking_desk.desk.people import people
from trafficking_desk.desk.vaults import lock, unlock, vault_state, verify

_WHILE_OPEN: Final = {"desk.db-wal", "desk.db-shm", "mark"}
_OF_A_VAULT: Final = {
    *_WHILE_OPEN,
    "desk.db",
    "keys.json",
    "keys.2.json",
    "head.json",
    "tries.json",
    "files",
}


def starts(home: Path, passphrase: str = PASSPHRASE) -> Desk:
    """Start the program again, as a person would, and check everything."""
    desk, aside = new_desk(home), home / "vault" / "files.aside"
    assert vault_state(desk) == "locked"
    was_aside = aside.exists()
    opened = unlock(desk, passphrase)
    assert set(opened.notices) <= {"not_closed", "minutes_missing"}
    verify(desk)
    # A kill before the rename leaves what was written anew; the next write takes it.
    names = {path.name.removesuffix(".new") for path in (home / "vault").iterdir()}
    if was_aside or "minutes_missing" in opened.notices:  # a file's row may be missing
        names.discard(aside.name)
    assert not names - _OF_A_VAULT, names - _OF_A_VAULT
    return desk


def saved(desk: Desk, case_id: str) -> list[int]:
    """Return the numbers written down; each came whole."""
    case = read_case(desk, case_id).case
    told = [
        int(str(fact.value))
        for fact in history(desk, case_id, "person.known_as")
        if str(fact.value).isdecimal()
    ]
    assert not told or case.facts.images_involved == (told[-1] % 2 == 0)
    return told


def typed(desk: Desk, case_id: str) -> list[int]:
    """Return the number that was typed last."""
    first = read_case(desk, case_id).drafts["person.where_now"].split()[0]
    return [int(first)] if first.isdecimal() else []


def issued(desk: Desk, case_id: str) -> list[int]:
    """Return the numbers of the packs that went out."""
    details = (line.detail for line in events(desk, case_id))
    return [
        int(str(detail["pages"]))
        for detail in details
        if isinstance(detail, dict) and "pages" in detail
    ]


def kept(desk: Desk, case_id: str) -> list[int]:
    """Return the numbers of the files there, each whole; no other is on the disk."""
    there = [one for one in attachments(desk, case_id) if one.removed_at is None]
    for one in there:
        data = open_attachment(desk, case_id, one.id).data
        assert data.startswith(f"CANARY-9920 {one.about.description} ".encode())
        assert data.endswith(b"x" * 200_000)
    assert {path.name for path in desk.folder.glob("files/*")} == {
        one.id for one in there
    }
    return [int(one.about.description) for one in there]


def employed(desk: Desk, _case_id: str) -> list[int]:
    """Return the numbers of the workers who can unlock; one may have no name yet."""
    names = [one.name for one in people(desk) if one.role == "worker"]
    return [int(name) for name in names if name]


def copied(desk: Desk, _case_id: str) -> list[int]:
    """Return the numbers of the backups, counted from 0; each is whole."""
    found = find_in(desk.paths.backups)
    assert all(one.whole for one in found)
    held = [look(one.folder, PASSPHRASE) for one in found]
    assert all(one.cases == 1 and not one.absent for one in held)
    return [one.number - 1 for one in found]


def buried(desk: Desk, case_id: str) -> list[int]:
    """Return a number for each deleted case; none of them is there any more."""
    there = {line.id for line in list_cases(desk) if line.id != case_id}
    stones = keeping(desk).deleted
    assert not there & {stone.case_id for stone in stones}
    return list(range(len(stones)))


FOUND: Final[Mapping[str, Callable[[Desk, str], list[int]]]] = {
    "typing": typed,
    "saving": saved,
    "sealing": issued,
    "rekeying": saved,
    "people": employed,
    "attaching": kept,
    "backing_up": copied,
    "restoring": saved,
    "deleting": buried,
}


def found_after(home: Path, case_id: str, kind: str) -> list[int]:
    """Return the numbers found in a home that opens again and is sound."""
    desk = starts(home)
    found = FOUND[kind](desk, case_id)
    lock(desk)
    assert not {path.name for path in (home / "vault").iterdir()} & _WHILE_OPEN
    return found


def check_nothing_is_lost(home: Path, case_id: str, kind: str, said: list[int]) -> None:
    """Compare with what was said to be saved, from 0 on: at most one more is there."""
    found, last = found_after(home, case_id, kind), said[-1]
    match kind:
        case "typing":
            assert found[0] in {last, last + 1}
        case "saving" | "sealing" | "rekeying":
            assert found[: len(said)] == said
            assert len(found) - len(said) in {0, 1}
        case "restoring":
            assert set(said) <= set(found)
        case "backing_up":  # the next one may have taken its place already
            assert max(found, default=-1) in {last, last + 1}
        case _:
            assert last in found
            assert max(found) <= last + 1
    if kind == "people":
        lock(starts(home, passphrase_of(last)))
