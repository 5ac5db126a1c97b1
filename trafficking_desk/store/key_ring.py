"""The slots of an open vault: who has a way in, and how it is changed.

Each change writes the whole key file, both copies, in one step each.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from trafficking_desk.store.errors import WrongPassphraseError
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.key_file import mend_keys, write_keys
from trafficking_desk.store.keys import (
    KeyFile,
    RecoveryBox,
    Role,
    Slot,
    new_recovery,
    new_slot,
    private_half,
    sealed,
    settled,
    with_next,
)
from trafficking_desk.store.people_errors import (
    LastLeadError,
    PassphraseTakenError,
    PersonNotFoundError,
)


@dataclass(frozen=True, slots=True)
class Holder:
    """One who has a way in, by slot id; names are kept in the database."""

    id: str
    role: Role


class KeyRing:
    """Changes the key file under the open database's key."""

    def __init__(self, folder: Path, keys: KeyFile, key: bytearray) -> None:
        self._folder = folder
        self._keys = keys
        self._key = key

    @property
    def generation(self) -> int:
        """Return how often the key file was written."""
        return self._keys.generation

    def holders(self) -> tuple[Holder, ...]:
        """Return everyone who can unlock, in the order they were added."""
        return tuple(Holder(slot.terms.id, slot.role) for slot in self._keys.slots)

    def add(self, passphrase: str, role: Role, cost: KeyCost) -> str:
        """Give a new person a way in and return their id. Slow on purpose.

        Raises PassphraseTakenError if it opens another slot: the desk could not
        tell the two apart.
        """
        self._refuse_taken(passphrase)
        slot = new_slot(self._key, passphrase, cost, role)
        self._write((*self._keys.slots, slot))
        return slot.terms.id

    def remove(self, slot_id: str) -> None:
        """Take the way in. Raises LastLeadError or PersonNotFoundError."""
        self._slot(slot_id)
        self._write(slot for slot in self._keys.slots if slot.terms.id != slot_id)

    def set_role(self, slot_id: str, role: Role) -> None:
        """Change what the person may do. Raises LastLeadError."""
        self._put(replace(self._slot(slot_id), role=role))

    def set_passphrase(self, slot_id: str, passphrase: str, cost: KeyCost) -> None:
        """Let the slot open with `passphrase` from now on, and nothing else."""
        self._refuse_taken(passphrase, but=slot_id)
        role = self._slot(slot_id).role
        self._put(new_slot(self._key, passphrase, cost, role, slot_id))

    def check_passphrase(self, slot_id: str, passphrase: str) -> None:
        """Raise WrongPassphraseError if the slot does not open with it."""
        if private_half(self._slot(slot_id), passphrase) is None:
            raise WrongPassphraseError

    def set_recovery(self, secret: bytes) -> None:
        """Let `secret` open the vault too, and no earlier one any more."""
        recovery = new_recovery(self._key, secret)
        self._write(self._keys.slots, recovery)

    @property
    def has_recovery(self) -> bool:
        """Say whether recovery sheets were made."""
        return self._keys.recovery is not None

    def offer(self, new: bytearray) -> None:
        """Give everyone the key `new` as well, without asking for passphrases."""
        self._save(with_next(self._keys, new))

    def settle(self, *, on_new: bool) -> None:
        """Drop the key that is not used any more: the old one, or the offered.

        The open database's key must be the other by now. Raises what writing
        raises; it is then done at the next opening.
        """
        self.drop(on_new=on_new)
        self._save(self._keys)

    def drop(self, *, on_new: bool) -> None:
        """Drop the key as `settle` does, from the next time on that this is saved."""
        self._keys = settled(self._keys, on_new=on_new)

    def mend(self) -> None:
        """Write both copies again unless both are as they should be."""
        mend_keys(self._folder, self._keys)

    def catch_up(self, removed: Container[str], generation: int) -> None:
        """Drop who was removed from an old key file that was put back."""
        kept = tuple(slot for slot in self._keys.slots if slot.terms.id not in removed)
        if kept != self._keys.slots or self.generation < generation:
            newest = max(self.generation, generation)
            self._keys = replace(self._keys, generation=newest)
            self._write(kept)

    def _refuse_taken(self, passphrase: str, but: str = "") -> None:
        others = (slot for slot in self._keys.slots if slot.terms.id != but)
        if any(private_half(slot, passphrase) is not None for slot in others):
            raise PassphraseTakenError

    def _slot(self, slot_id: str) -> Slot:
        for slot in self._keys.slots:
            if slot.terms.id == slot_id:
                return slot
        raise PersonNotFoundError

    def _put(self, changed: Slot) -> None:
        self._write(
            changed if slot.terms.id == changed.terms.id else slot
            for slot in self._keys.slots
        )

    def _write(
        self, slots: Iterable[Slot], recovery: RecoveryBox | None = None
    ) -> None:
        kept = tuple(slots)
        if not any(slot.role == "lead" for slot in kept):
            raise LastLeadError
        recovery = recovery or self._keys.recovery
        self._save(replace(self._keys, slots=kept, recovery=recovery))

    def _save(self, changed: KeyFile) -> None:
        keys = sealed(changed, self._key)
        write_keys(self._folder, keys)
        self._keys = keys
