"""Nothing that was typed can be read without unlocking."""

import tempfile
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, open_desk
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.desk.cases import (
    import_case,
    list_cases,
    record,
    save_draft,
    start_case,
)
from trafficking_desk.desk.events import note_event
from trafficking_desk.desk.vaults import lock

CANARY = "Kanarienvogel7391"
WRITTEN = tuple(CANARY.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def traces(*folders: Path) -> list[Path]:
    """Return each file that holds the canary, or bears its name."""
    files = (path for folder in folders for path in folder.rglob("*"))
    return [path for path in files if is_trace(path)]


def is_trace(path: Path) -> bool:
    """Say whether this file tells anything."""
    if CANARY in path.name:
        return True
    data = path.read_bytes() if path.is_file() else b""
    return any(written in data for written in (*WRITTEN, PASSPHRASE.encode()))


def test_the_search_below_finds_what_is_there(tmp_path: Path) -> None:
    """Otherwise finding nothing would prove nothing."""
    (tmp_path / "a").write_text(f"so {CANARY} it is", "utf-8")
    (tmp_path / "b").write_text(CANARY, "utf-16-le")
    (tmp_path / f"{CANARY}.txt").touch()
    (tmp_path / "c").write_text(PASSPHRASE)

    assert len(traces(tmp_path)) == 4


def test_what_was_typed_is_nowhere_in_the_clear(
    desk_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the desk is open, with its log and its neighbours, and after locking."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("SQLITE_TMPDIR", str(scratch))
    desk = open_desk(desk_home)
    case_id = start_case(desk).id
    for number in range(60):
        text = f"{number} {CANARY} " * 500
        record(desk, case_id, {"story.own_words": text, "person.known_as": CANARY})
        save_draft(desk, case_id, "person.where_now", text)
    person = Person(name=CANARY)
    setting = Setting(nation="england")
    import_case(
        desk, Case(format=FORMAT, reference=CANARY, setting=setting, person=person)
    )
    note_event(desk, case_id, "pack_saved", {"sha256": CANARY})

    assert len(list_cases(desk, CANARY)) == 2
    assert (desk_home / "vault" / "desk.db-wal").stat().st_size > 100_000
    assert traces(desk_home, scratch) == []
    lock(desk)
    assert traces(desk_home, scratch) == []
