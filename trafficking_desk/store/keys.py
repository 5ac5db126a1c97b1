"""Slots: the database's random key, in a box of its own for each person.

A slot has a key pair. The passphrase wraps the private half; the database's key
lies in a box closed with the public half. So a new database key reaches everyone
without their passphrases, and a new passphrase leaves the database alone. The
whole file is sealed under the database's key: what was changed by anyone who
cannot open the vault is refused.
"""

import secrets
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct
from msgspec.structs import replace

from trafficking_desk.store.derived import derived_key, is_mac, mac
from trafficking_desk.store.errors import (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileWeakenedError,
    WrongPassphraseError,
)
from trafficking_desk.store.key_cost import KEY_BYTES, SALT_BYTES, KeyCost, derive
from trafficking_desk.store.passphrase import prepare
from trafficking_desk.store.people_errors import SheetsOldError
from trafficking_desk.store.sealed_box import (
    NONCE_BYTES,
    close_box,
    open_box,
    public_half,
)

FORMAT: Final = "trafficking-desk-keys/1"
_SEAL: Final = "key file"
_RECOVERY: Final = "recovery sheets"

Held = TypeVar("Held", "Slot", "RecoveryBox")
Role = Literal["lead", "worker"]


class SlotTerms(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is bound to a wrapped key: change any of it and it will not unwrap.

    `id` is random; records name their writer by it, never by name.
    """

    id: str
    salt: bytes
    cost: KeyCost
    public: bytes


class Slot(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One person's way in. `next_box` holds the key of a rotation under way."""

    terms: SlotTerms
    role: Role
    nonce: bytes
    wrapped: bytes
    box: bytes
    next_box: bytes = b""


class RecoveryBox(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The way in for whoever brings two recovery sheets."""

    id: str
    public: bytes
    box: bytes
    next_box: bytes = b""


class KeyFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All slots. Of two good copies the one with the higher `generation` counts."""

    format: Literal["trafficking-desk-keys/1"] = FORMAT
    generation: int = 0
    slots: tuple[Slot, ...]
    recovery: RecoveryBox | None = None
    seal: bytes = b""


@dataclass(frozen=True, slots=True)
class WayIn:
    """What a passphrase opened.

    `other`: a rotation did not end, and this is the key that is not in use; `on_new`
    says that it is the old one.
    """

    who: str
    key: bytearray
    other: bytearray | None = None
    on_new: bool = False


def new_key() -> bytearray:
    """Return a random database key, in bytes that can be wiped."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def new_slot(
    key: bytearray,
    passphrase: str,
    cost: KeyCost,
    role: Role = "lead",
    slot_id: str = "",
) -> Slot:
    """Return a slot that opens with `passphrase`. Slow on purpose.

    With `slot_id` it takes the place of that slot.
    """
    private = secrets.token_bytes(KEY_BYTES)
    terms = SlotTerms(
        id=slot_id or secrets.token_hex(16),
        salt=secrets.token_bytes(SALT_BYTES),
        cost=cost,
        public=public_half(private),
    )
    nonce = secrets.token_bytes(NONCE_BYTES)
    door = AESGCM(derive(prepare(passphrase), terms.salt, cost))
    return Slot(
        terms=terms,
        role=role,
        nonce=nonce,
        wrapped=door.encrypt(nonce, private, _bound(terms)),
        box=close_box(terms.public, key, bound_to(terms.id)),
    )


def new_recovery(key: bytearray, secret: bytes) -> RecoveryBox:
    """Return the box that the secret of the recovery sheets opens."""
    box_id = secrets.token_hex(16)
    public = public_half(derived_key(secret, _RECOVERY))
    return RecoveryBox(
        id=box_id, public=public, box=close_box(public, key, bound_to(box_id))
    )


def open_recovery(keys: KeyFile, secret: bytes) -> WayIn:
    """Return what the sheets' secret opens. Raises SheetsOldError."""
    recovery, private = keys.recovery, derived_key(secret, _RECOVERY)
    if recovery is None or recovery.public != public_half(private):
        raise SheetsOldError
    return way_in(keys, recovery.id, private, recovery.box, recovery.next_box)


def bound_to(slot_id: str) -> bytes:
    """Return what a box is bound to: it fits no other slot."""
    return f"{FORMAT} {slot_id}".encode()


def with_next(keys: KeyFile, new: bytearray) -> KeyFile:
    """Return `keys` with a second box for everyone that holds the key `new`."""

    def box(public: bytes, owner: str) -> bytes:
        return close_box(public, new, bound_to(owner))

    slots = tuple(
        replace(slot, next_box=box(slot.terms.public, slot.terms.id))
        for slot in keys.slots
    )
    recovery = keys.recovery
    if recovery is not None:
        recovery = replace(recovery, next_box=box(recovery.public, recovery.id))
    return replace(keys, slots=slots, recovery=recovery)


def settled(keys: KeyFile, *, on_new: bool) -> KeyFile:
    """Return `keys` with one box each: the second one, or the first."""

    def one(held: Held) -> Held:
        box = held.next_box if on_new else held.box
        return replace(held, box=box, next_box=b"")

    recovery = keys.recovery and one(keys.recovery)
    return replace(keys, slots=tuple(map(one, keys.slots)), recovery=recovery)


def sealed(keys: KeyFile, key: bytearray) -> KeyFile:
    """Return the next generation of `keys`, sealed under the database's key."""
    bare = replace(keys, generation=keys.generation + 1, seal=b"")
    return replace(bare, seal=mac(derived_key(key, _SEAL), msgspec.json.encode(bare)))


def check_seal(keys: KeyFile, key: bytearray) -> None:
    """Raise KeyFileChangedError if someone without the key wrote `keys`."""
    bare = msgspec.json.encode(replace(keys, seal=b""))
    if not is_mac(derived_key(key, _SEAL), bare, keys.seal):
        raise KeyFileChangedError


def open_slot(keys: KeyFile, passphrase: str, first: str = "") -> WayIn:
    """Return what `passphrase` opens; the slot `first` is tried first.

    Raises WrongPassphraseError if no slot opens, KeyFileWeakenedError if any is
    below the floor, KeyFileDamagedError if one cannot be meant and
    KeyFileChangedError if the file is not as the program wrote it.
    """
    for slot in keys.slots:
        _check_terms(slot)
    for slot in sorted(keys.slots, key=lambda slot: slot.terms.id != first):
        private = private_half(slot, passphrase)
        if private is not None:
            return way_in(keys, slot.terms.id, private, slot.box, slot.next_box)
    raise WrongPassphraseError


def way_in(
    keys: KeyFile, who: str, private: bytes, box: bytes, next_box: bytes
) -> WayIn:
    """Return the keys from opened boxes. Raises KeyFileChangedError."""
    bound = bound_to(who)
    try:
        key = open_box(private, box, bound)
        next_key = open_box(private, next_box, bound) if next_box else None
    except ValueError as error:
        raise KeyFileChangedError from error
    check_seal(keys, key)
    return WayIn(who, key, next_key)


def private_half(slot: Slot, passphrase: str) -> bytes | None:
    """Return the slot's private key; None if `passphrase` is not its own."""
    door = AESGCM(derive(prepare(passphrase), slot.terms.salt, slot.terms.cost))
    try:
        return door.decrypt(slot.nonce, slot.wrapped, _bound(slot.terms))
    except InvalidTag:
        return None


def wipe(key: bytearray) -> None:
    """Overwrite `key`. Copies that Python's libraries made are out of reach."""
    key[:] = bytes(len(key))


def _check_terms(slot: Slot) -> None:
    if slot.terms.cost.is_too_weak:
        raise KeyFileWeakenedError
    odd = len(slot.terms.salt) < SALT_BYTES or len(slot.nonce) != NONCE_BYTES
    if odd or slot.terms.cost.is_too_heavy:
        raise KeyFileDamagedError


def _bound(terms: SlotTerms) -> bytes:
    return FORMAT.encode() + msgspec.json.encode(terms)
