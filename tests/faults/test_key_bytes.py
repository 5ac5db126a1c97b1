"""Key files changed by someone who repairs the checksum, and old ones put back."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.desks import PASSPHRASE, new_desk
from tests.faults.harm import unharmed
from tests.faults.rich_home import Seen, is_noticed, seen_in
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.errors import DeskError

KEYS: Final = ("keys.json", "keys.2.json")
ROLES: Final = ('"lead"', '"worker"')
# A value, not the name before it.
FIELD: Final = re.compile(r'(?<=[:\[,])("[^"]*"|\d+)(?=[,\]}])')


def with_one_field_changed(raw: str) -> Iterator[str]:
    """Yield `raw` once for each value in it: a number is one higher, a text other."""
    for found in FIELD.finditer(raw):
        old = found[0]
        if old.isdecimal():
            new = str(int(old) + 1)
        elif old in ROLES:
            new = ROLES[1 - ROLES.index(old)]
        else:  # both stand in numbers in hex and in bytes as text
            new = f'"{"1" if old[1] == "0" else "0"}{old[2:]}'
        yield (
            raw[: found.start()]
            + (new if old != '""' else '"AAAA"')
            + raw[found.end() :]
        )


def test_no_field_of_the_keys_can_be_changed_by_someone_with_an_editor(
    rich_home: Path, tmp_path: Path
) -> None:
    """Though the checksum was repaired, in one copy or in both; it never opens."""
    whole = (rich_home / "vault" / KEYS[0]).read_bytes()
    changed = list(with_one_field_changed(fields_of(whole)))
    assert len(changed) > 25
    for raw in changed:
        for copies in (KEYS, KEYS[:1], KEYS[1:]):
            home = unharmed(rich_home, tmp_path / "home")
            for name in copies:
                write_keys(home / "vault" / name, raw)
            # Beside a whole copy a change may also be left out and mended.
            if try_to_open(home):
                assert copies != KEYS, raw
                assert (home / "vault" / copies[0]).read_bytes() == whole, raw


def test_no_way_in_can_be_dropped_doubled_or_moved_from_the_keys(
    rich_home: Path, tmp_path: Path
) -> None:
    """Nor the box of the recovery sheets."""
    keys = json.loads(fields_of((rich_home / "vault" / KEYS[0]).read_bytes()))
    lead, worker = keys["slots"]
    for changed in (
        {**keys, "slots": [lead]},
        {**keys, "slots": [lead, lead, worker]},
        {**keys, "slots": [worker, lead]},
        {**keys, "slots": [{**lead, "box": worker["box"]}, worker]},
        {**keys, "slots": [{**lead, "next_box": lead["box"]}, worker]},
        {**keys, "recovery": None},
    ):
        home = unharmed(rich_home, tmp_path / "home")
        for name in KEYS:
            write_keys(home / "vault" / name, json.dumps(changed))
        assert not try_to_open(home)


def fields_of(keys: bytes) -> str:
    """Return what the checksum of a key file is about."""
    found = re.search(r'"keys":(.*)}', keys.decode())
    assert found
    return found[1]


def write_keys(path: Path, raw: str) -> None:
    """Write a key file whose checksum fits."""
    checksum = hashlib.sha256(raw.encode()).hexdigest()
    path.write_text(f'{{"checksum":"{checksum}","keys":{raw}}}')


def try_to_open(home: Path) -> bool:
    """Say whether the vault opens."""
    desk = new_desk(home)
    try:
        unlock(desk, PASSPHRASE)
    except DeskError:
        return False
    lock(desk)
    return True


def test_old_keys_put_back_are_told(
    rich_home: Path, truth: Seen, tmp_path: Path
) -> None:
    """Both copies, or one: the newer of the two then counts."""
    home = unharmed(rich_home, tmp_path / "home")
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    add_person(desk, "Kim", "worker", "quiet harbour and more")
    lock(desk)
    now = seen_in(home)
    for copies in (KEYS[:1], KEYS[1:], KEYS):
        for name in copies:
            shutil.copyfile(rich_home / "vault" / name, home / "vault" / name)
        assert is_noticed(home, now) is (copies == KEYS)
    assert now.cases == truth.cases
