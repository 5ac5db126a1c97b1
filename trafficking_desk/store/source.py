"""What a copy of a vault is made from, also once the vault is closed."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """`key` is a copy of its own: whoever is given a source wipes it.

    `vault` tells one vault from another for as long as it lives, and `mark` one
    state of it from another; neither says anything about what is inside.
    """

    folder: Path
    key: bytearray
    vault: str
    mark: str
