"""A new key for everything."""

import errno
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.desk.cases import read_case, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.people import add_person, remove_person
from trafficking_desk.desk.recovery import make_recovery, recover
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.errors import DiskFullError, VaultDamagedError
from trafficking_desk.store.people_errors import LeadOnlyError

THEIRS = "seven paper kites"


def test_everyone_and_the_sheets_open_the_new_database(desk: Desk) -> None:
    """Without being asked for their passphrases; nothing is lost."""
    worker = add_person(desk, "Sam", "worker", THEIRS)
    sheets = [" ".join(words) for words in make_recovery(desk)]
    case = start_case(desk)
    save_draft(desk, case.id, "person.where_now", "At sch")
    told: list[float] = []

    change_key(desk, told.append)
    assert read_case(desk, case.id).drafts == {"person.where_now": "At sch"}
    assert events(desk, "")[-1].what == "key_changed"
    assert told == sorted(told)
    assert told[-1] == 1
    verify(desk)
    lock(desk)

    assert unlock(desk, THEIRS).who == worker
    assert read_case(desk, case.id).case == case.case
    lock(desk)
    assert unlock(desk, PASSPHRASE).notices == ()
    assert desk.who is not None
    me = desk.who.id
    lock(desk)
    assert recover(desk, sheets[0], sheets[1], me, PASSPHRASE).notices == ()


def test_nothing_is_left_of_the_change(desk: Desk) -> None:
    """No second database lies about, and the old one's bytes are gone."""
    start_case(desk)
    before = (desk.folder / "desk.db").read_bytes()
    change_key(desk)
    change_key(desk)
    lock(desk)

    names = {path.name for path in desk.folder.iterdir()}
    assert names == {"desk.db", "keys.json", "keys.2.json", "head.json"}
    after = (desk.folder / "desk.db").read_bytes()
    assert before[:16] != after[:16]


def test_who_left_cannot_open_it_with_an_old_key_file(desk: Desk) -> None:
    """The key in it opens nothing that was written since."""
    worker = add_person(desk, "Sam", "worker", THEIRS)
    files = [desk.folder / name for name in ("keys.json", "keys.2.json")]
    old = files[0].read_bytes()
    remove_person(desk, worker.id)
    change_key(desk)
    lock(desk)
    for file in files:
        file.write_bytes(old)

    for passphrase in (THEIRS, PASSPHRASE):
        with pytest.raises(VaultDamagedError):
            unlock(desk, passphrase)


def test_a_worker_cannot_change_the_key(desk: Desk) -> None:
    """They are told whom to ask."""
    add_person(desk, "Sam", "worker", THEIRS)
    lock(desk)
    unlock(desk, THEIRS)

    with pytest.raises(LeadOnlyError):
        change_key(desk)


def test_a_disk_that_refuses_leaves_the_old_key(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work goes on, and the next change succeeds."""
    case = start_case(desk)
    me = desk.who

    def refuse(_path: Path, _target: Path) -> Path:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(DiskFullError):
            change_key(desk)

    assert read_case(desk, case.id) == case
    assert not (desk.folder / "desk.db.new").exists()
    change_key(desk)
    lock(desk)
    assert unlock(desk, PASSPHRASE).who == me
