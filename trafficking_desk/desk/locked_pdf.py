"""A PDF that opens only with its passphrase: for e-mail that others may read.

AES with a 256-bit key, revision 6 (ISO 32000-2, 7.6.4).
"""

import secrets
from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Final

from trafficking_desk.bundled import bundled

SUGGESTED: Final = 6  # words: 54 bits, beyond guessing for years
LEAST: Final = 12  # characters of a passphrase that a worker thinks of

Choose = Callable[[Sequence[str]], str]


def lock_pdf(pdf: bytes, passphrase: str) -> bytes:
    """Return the file locked; screen readers may still read it once it is open."""
    import pikepdf  # noqa: PLC0415 - slow to load

    out = BytesIO()
    with pikepdf.Pdf.open(BytesIO(pdf)) as opened:
        lock = pikepdf.Encryption(owner=passphrase, user=passphrase, R=6)
        opened.save(out, encryption=lock)
    return out.getvalue()


def suggest_passphrase(choose: Choose = secrets.choice) -> str:
    """Return words that are easy to say on the phone, picked by chance."""
    return " ".join(choose(plain_words()) for _word in range(SUGGESTED))


@lru_cache(maxsize=1)
def plain_words() -> tuple[str, ...]:
    """Return the words to pick from."""
    return tuple((bundled("resources") / "words.txt").read_text("utf-8").split())
