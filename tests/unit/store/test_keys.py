"""Slots: what opens, what does not, and what is refused."""

import msgspec
import pytest

from trafficking_desk.store.errors import (
    KeyFileDamagedError,
    KeyFileWeakenedError,
    WrongPassphraseError,
)
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.keys import (
    KeyFile,
    Slot,
    new_key,
    new_slot,
    open_slot,
    wipe,
)


@pytest.fixture(scope="module")
def key() -> bytearray:
    """Return a database key."""
    return new_key()


@pytest.fixture(scope="module")
def slot(key: bytearray) -> Slot:
    """Return a slot that "first words here" opens."""
    return new_slot(key, "first words here", KeyCost())


def test_each_person_opens_with_their_own_passphrase(
    key: bytearray, slot: Slot
) -> None:
    """Both get the same key, and the id of their own slot."""
    second = new_slot(key, "second words here", KeyCost())
    keys = KeyFile(slots=(slot, second))

    assert open_slot(keys, "first words here") == (key, slot.terms.id)
    assert open_slot(keys, "second words here") == (key, second.terms.id)


def test_a_wrong_passphrase_opens_nothing(slot: Slot) -> None:
    """It is told from everything else that can go wrong."""
    with pytest.raises(WrongPassphraseError, match="Nothing is lost"):
        open_slot(KeyFile(slots=(slot,)), "First words here")


@pytest.mark.parametrize("weak", [KeyCost(8 * 1024), KeyCost(passes=1)])
def test_a_slot_below_the_floor_is_refused_before_anything_is_tried(
    slot: Slot, weak: KeyCost
) -> None:
    """Even with a right passphrase: whoever weakened the file may be listening."""
    terms = msgspec.structs.replace(slot.terms, cost=weak)
    changed = msgspec.structs.replace(slot, terms=terms)

    with pytest.raises(KeyFileWeakenedError, match="easier to guess"):
        open_slot(KeyFile(slots=(changed,)), "first words here")


def test_a_slot_that_would_hang_the_machine_is_refused(slot: Slot) -> None:
    """It asks for a petabyte."""
    terms = msgspec.structs.replace(slot.terms, cost=KeyCost(2**40))
    changed = msgspec.structs.replace(slot, terms=terms)

    with pytest.raises(KeyFileDamagedError):
        open_slot(KeyFile(slots=(changed,)), "first words here")


@pytest.mark.parametrize("change", [{"role": "worker"}, {"name": "Someone else"}])
def test_a_slot_is_bound_to_its_own_terms(slot: Slot, change: dict[str, str]) -> None:
    """Whoever edits the role or the name cannot open with it."""
    terms = msgspec.structs.replace(slot.terms, **change)
    changed = msgspec.structs.replace(slot, terms=terms)

    with pytest.raises(WrongPassphraseError):
        open_slot(KeyFile(slots=(changed,)), "first words here")


def test_a_wiped_key_is_all_zeros() -> None:
    """And keeps its length, so that nothing is left behind in memory."""
    key = new_key()
    wipe(key)

    assert key == bytes(32)
