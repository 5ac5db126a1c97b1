"""Stories about a vault that is damaged, and what can be done then."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import PASSPHRASE, Open, sets_up, unlocks
from tests.ui.worker import Worker
from trafficking_desk.desk.backups import back_up
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.paths import Paths
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.ui.frame.banners import Banners


def spoils(database: Path, every: int) -> None:
    """Flip a bit on the first page of the file, and on every so many."""
    data = bytearray(database.read_bytes())
    for at in range(100, len(data), every * 4096):
        data[at] ^= 1
    database.write_bytes(data)


@pytest.mark.parametrize("spoil", ["desk.db*", "keys*"])
def test_a_damaged_vault_is_never_offered_to_be_erased(
    opens: Open, worker: Worker, desk_home: Path, spoil: str
) -> None:
    """Restore, look at the files, try again: nothing else stands on the page."""
    first = opens()
    sets_up(worker)
    first.close()
    folder = Paths(desk_home).vault
    for file in folder.glob(spoil):
        file.write_bytes(b"\0" * 9000)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    opens()
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("The desk cannot open your cases")

    assert worker.sees("Nothing in it was deleted, and nothing here deletes it.")
    assert not worker.sees("Erase")
    assert not worker.sees("Delete")
    after = {file.name: file.read_bytes() for file in folder.iterdir()}
    kept = [name for name in before if name not in ("tries.json", "holder")]
    assert {name: after.get(name) for name in kept} == {
        name: before[name] for name in kept
    }
    worker.clicks("Choose a backup")
    worker.waits_until(lambda: not worker.sees("The desk cannot open your cases"))


def test_a_damaged_vault_can_be_tried_again(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """Someone put the file back meanwhile."""
    first = opens()
    sets_up(worker)
    first.close()
    database = Paths(desk_home).vault / "desk.db"
    whole = database.read_bytes()
    database.unlink()
    opens()
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("The desk cannot open your cases")
    database.write_bytes(whole)
    worker.clicks("Try the passphrase again")
    unlocks(worker)


def test_what_is_left_of_a_damaged_vault_is_read_and_printed_but_never_written(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """The page says at the top what is missing; leaving it forgets all."""
    first = opens()
    sets_up(worker)
    case = start_case(first.desk)
    record(first.desk, case.id, {"person.known_as": "Robin"})
    for _other in range(30):
        other = start_case(first.desk)
        record(first.desk, other.id, {"story.own_words": "what was said " * 900})
    first.close()
    database = Paths(desk_home).vault / "desk.db"
    spoils(database, every=7)
    opens()
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("The desk cannot open your cases")
    before = database.read_bytes()

    worker.clicks("Read what can be read")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Read what can be read")
    worker.waits_to_see("Not everything could be read")
    assert worker.sees("pieces of the file are damaged")
    worker.clicks(f"Read: {case.case.reference}  ·  Robin")
    worker.clicks("As text")
    worker.waits_to_see("Robin")
    assert worker.sees("Not everything could be read")
    worker.clicks("Chronology")
    worker.clicks("Print")
    worker.waits_to_see("Before you print")
    assert database.read_bytes() == before

    worker.clicks("Contacts")
    worker.clicks("Cases")
    assert not worker.sees("Robin")


def test_damage_found_while_working_leads_to_what_can_be_done(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """The desk locks; what is read can be hidden and locked away again."""
    first = opens()
    sets_up(worker)
    record(first.desk, start_case(first.desk).id, {"person.known_as": "Robin"})
    first.close()
    database = Paths(desk_home).vault / "desk.db"
    window = opens()
    unlocks(worker)
    problems = window.findChild(Banners)
    assert problems is not None
    problems.show_problem(VaultDamagedError())
    worker.clicks("Lock, and see what can be done")
    worker.waits_to_see("Where the files are")
    assert worker.sees("Choose a backup")
    spoils(database, every=10_000)

    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Read what can be read")
    worker.waits_to_see("Robin")
    worker.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    worker.waits_until(lambda: not worker.sees("Robin"))
    assert not window.desk.vault


def test_a_lost_key_file_comes_back_from_a_backup(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """Without going back to the cases of that day."""
    first = opens()
    sets_up(worker)
    back_up(first.desk)
    record(first.desk, start_case(first.desk).id, {"person.known_as": "Robin"})
    first.close()
    for file in Paths(desk_home).vault.glob("keys*.json"):
        file.unlink()
    opens()
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("Put back the key file alone")
    worker.types_into("Passphrase", "not this one at all")
    worker.clicks("Take the key file from a backup")
    worker.waits_to_see("Nothing was changed. Try the passphrase")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Take the key file from a backup")
    worker.waits_to_see("Unlock the desk")
    unlocks(worker)
