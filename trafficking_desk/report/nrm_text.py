"""Text as the Home Office form takes it: safe characters, its count, its refusals.

Source: UKHomeOffice/modern-slavery at 54dfce7f: what the form rewrites on saving,
how its server counts, and which boxes refuse addresses.
"""

import re
from typing import Final

LONG: Final = 15_000
SHORT: Final = 250

# What the form would rewrite, and what a reader can type instead.
_INSTEAD: Final = (
    ("[", "("),
    ("]", ")"),
    ("<", "("),
    (">", ")"),
    ("~", "about "),
    ("|", "/"),
    ("&&", "and"),
    ("@@", "@"),
    ("/*", "/ *"),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u2026", "..."),
)
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]|-{2,}")
_DRIVE: Final = re.compile(r"\b([Cc]):\\")
_ADDRESS: Final = re.compile(r"\S+@\S+|\b[\w-]{2,}\.[A-Za-z]{2,}\S*")


def plain(typed: str) -> str:
    """Return `typed` in characters that the form leaves as they are.

    >>> plain("[Q1] ~12 h \u2013 left")
    '(Q1) about 12 h - left'
    """
    text = typed
    for sign, instead in _INSTEAD:
        text = text.replace(sign, instead)
    return _DRIVE.sub(r"\1: ", _DASHES.sub("-", text)).strip()


def length(text: str) -> int:
    r"""Return the length as the server counts it: a line break counts as two.

    >>> length("a\nb \U0001f600 ")
    7
    """
    lines = text.strip().replace("\r\n", "\n")
    units = len(lines.encode("utf-16-le", "surrogatepass")) // 2
    return units + lines.count("\n")


def addresses(text: str) -> tuple[str, ...]:
    """Return what the two strict boxes would refuse, in order.

    Also a full stop without a space after it looks like an address to the form.

    >>> addresses("Saw facebook.com, e.g. for 3.5 hours, and left.she ran")
    ('facebook.com,', 'left.she')
    """
    return tuple(_ADDRESS.findall(text))
