"""Slots: what opens, what does not, and what is refused."""

import pytest
from msgspec.structs import replace

from trafficking_desk.store.errors import (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileWeakenedError,
    WrongPassphraseError,
)
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.keys import (
    KeyFile,
    RecoveryBox,
    Slot,
    WayIn,
    new_key,
    new_slot,
    open_slot,
    sealed,
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
    keys = sealed(KeyFile(slots=(slot, second)), key)

    assert open_slot(keys, "first words here") == WayIn(slot.terms.id, key)
    assert open_slot(keys, "second words here") == WayIn(second.terms.id, key)


def test_a_wrong_passphrase_opens_nothing(slot: Slot) -> None:
    """It is told from everything else that can go wrong."""
    with pytest.raises(WrongPassphraseError, match="Nothing is lost"):
        open_slot(KeyFile(slots=(slot,)), "First words here")


@pytest.mark.parametrize("weak", [KeyCost(8 * 1024), KeyCost(passes=1)])
def test_a_slot_below_the_floor_is_refused_before_anything_is_tried(
    slot: Slot, weak: KeyCost
) -> None:
    """Even with a right passphrase: whoever weakened the file may be listening."""
    terms = replace(slot.terms, cost=weak)
    changed = replace(slot, terms=terms)

    with pytest.raises(KeyFileWeakenedError, match="easier to guess"):
        open_slot(KeyFile(slots=(changed,)), "first words here")


def test_a_slot_that_would_hang_the_machine_is_refused(slot: Slot) -> None:
    """It asks for a petabyte."""
    terms = replace(slot.terms, cost=KeyCost(2**40))
    changed = replace(slot, terms=terms)

    with pytest.raises(KeyFileDamagedError):
        open_slot(KeyFile(slots=(changed,)), "first words here")


@pytest.mark.parametrize("place", ["id", "public"])
def test_a_slot_is_bound_to_its_own_terms(slot: Slot, place: str) -> None:
    """Whoever edits the id or the public key cannot open with it."""
    terms = replace(slot.terms, **{place: "ef" * 16 if place == "id" else b"p" * 32})
    changed = replace(slot, terms=terms)

    with pytest.raises(WrongPassphraseError):
        open_slot(KeyFile(slots=(changed,)), "first words here")


def test_a_file_changed_without_the_key_is_refused(key: bytearray, slot: Slot) -> None:
    """A role, a slot or a recovery box slipped in: the right passphrase finds it."""
    keys = sealed(KeyFile(slots=(slot,)), key)
    other = new_slot(new_key(), "second words here", KeyCost())
    stranger = RecoveryBox(id="x", public=b"p" * 32, box=b"b")
    for changed in (
        replace(keys, slots=(replace(slot, role="worker"),)),
        replace(keys, slots=(slot, other)),
        replace(keys, recovery=stranger),
        replace(keys, generation=keys.generation + 1),
        replace(keys, slots=(replace(slot, box=other.box),)),
    ):
        with pytest.raises(KeyFileChangedError, match="passphrase is right"):
            open_slot(changed, "first words here")


def test_a_wiped_key_is_all_zeros() -> None:
    """And keeps its length, so that nothing is left behind in memory."""
    key = new_key()
    wipe(key)

    assert key == bytes(32)
