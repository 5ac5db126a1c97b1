"""The practice desk."""

from pathlib import Path

from tests.desks import Clock
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.cases import list_cases, record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, unlock, vault_state
from trafficking_desk.paths import Paths


def test_practice_has_a_child_and_an_adult_and_keeps_changes(desk_home: Path) -> None:
    """It asks for no passphrase and never touches the real vault."""
    content = load_content(bundled("forms"), bundled("resources"))
    desk = Desk(Paths(desk_home), content, Clock(), training=True)
    assert vault_state(desk) == "locked"
    unlock(desk, "")
    cases = list_cases(desk)
    assert {line.reference for line in cases} == {"SAMPLE-ADULT", "SAMPLE-CHILD"}
    record(desk, cases[0].id, {"person.known_as": "Changed"})
    lock(desk)

    unlock(desk, "")

    assert list_cases(desk)[0].known_as == "Changed"
    assert len(list_cases(desk)) == 2
    assert not desk.paths.vault.exists()
    lock(desk)
