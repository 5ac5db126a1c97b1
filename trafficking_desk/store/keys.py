"""Slots: the database's random key, wrapped once for each person."""

import secrets
from typing import Final, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct

from trafficking_desk.store.errors import (
    KeyFileDamagedError,
    KeyFileWeakenedError,
    WrongPassphraseError,
)
from trafficking_desk.store.key_cost import KEY_BYTES, SALT_BYTES, KeyCost, derive
from trafficking_desk.store.passphrase import prepare

FORMAT: Final = "trafficking-desk-keys/1"
_NONCE_BYTES: Final = 12


class SlotTerms(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is bound to a wrapped key: change any of it and it will not unwrap.

    `id` is random; records name their writer by it, never by name.
    """

    id: str
    name: str = ""
    role: Literal["lead", "worker"] = "lead"
    salt: bytes
    cost: KeyCost


class Slot(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One person's way in."""

    terms: SlotTerms
    nonce: bytes
    wrapped: bytes


class KeyFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All slots. Of two good copies the one with the higher `generation` counts."""

    format: Literal["trafficking-desk-keys/1"] = FORMAT
    generation: int = 1
    slots: tuple[Slot, ...]


def new_key() -> bytearray:
    """Return a random database key, in bytes that can be wiped."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def new_slot(key: bytearray, passphrase: str, cost: KeyCost) -> Slot:
    """Return a lead's slot that opens with `passphrase`. Slow on purpose."""
    terms = SlotTerms(
        id=secrets.token_hex(16), salt=secrets.token_bytes(SALT_BYTES), cost=cost
    )
    nonce = secrets.token_bytes(_NONCE_BYTES)
    door = AESGCM(derive(prepare(passphrase), terms.salt, cost))
    return Slot(
        terms=terms, nonce=nonce, wrapped=door.encrypt(nonce, key, _bound(terms))
    )


def open_slot(keys: KeyFile, passphrase: str) -> tuple[bytearray, str]:
    """Return the database key and the id of the slot that opened.

    Raises WrongPassphraseError if none opens, KeyFileWeakenedError if any slot
    is below the floor and KeyFileDamagedError if one cannot be meant.
    """
    for slot in keys.slots:
        _check_terms(slot)
    for slot in keys.slots:
        door = AESGCM(derive(prepare(passphrase), slot.terms.salt, slot.terms.cost))
        try:
            key = door.decrypt(slot.nonce, slot.wrapped, _bound(slot.terms))
        except InvalidTag:
            continue
        return bytearray(key), slot.terms.id
    raise WrongPassphraseError


def wipe(key: bytearray) -> None:
    """Overwrite `key`. Copies that Python's libraries made are out of reach."""
    key[:] = bytes(len(key))


def _check_terms(slot: Slot) -> None:
    if slot.terms.cost.is_too_weak:
        raise KeyFileWeakenedError
    odd = len(slot.terms.salt) < SALT_BYTES or len(slot.nonce) != _NONCE_BYTES
    if odd or slot.terms.cost.is_too_heavy:
        raise KeyFileDamagedError


def _bound(terms: SlotTerms) -> bytes:
    return FORMAT.encode() + msgspec.json.encode(terms)
