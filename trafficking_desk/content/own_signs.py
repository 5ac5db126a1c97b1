"""Signs that an organisation adds for itself, beside those that are shipped."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from trafficking_desk.content.faults import fault
from trafficking_desk.content.sign import SignDef, SignGroup
from trafficking_desk.content.source import Cite
from trafficking_desk.content.toml_file import TomlReader
from trafficking_desk.words import _

PREFIX: Final = "own_"
_OWN_SOURCE: Final = Cite("OWN")


def read_group(reader: TomlReader, path: Path) -> Iterator[SignGroup]:
    """Yield the group of signs in the file at `path`, without its broken signs."""
    parts = reader.head_and_rows(path, "sign", SignDef)
    if parts is not None:
        head, signs = parts
        yield from reader.head(path, head | {"sign": signs}, SignGroup)


def read_own_signs(
    reader: TomlReader, path: Path | None, shipped: Iterable[SignGroup]
) -> Iterator[SignGroup]:
    """Yield the group of own signs; what may not stand in it becomes a fault.

    Kinds are risk_sign and context. A harm_sign can by itself, seen or told, turn
    a worry into a possible victim and call for the police; only a published
    source gives a sign that weight. A sign that names no source gets OWN.
    """
    if path is None or not path.exists():
        return
    taken = {group.id for group in shipped}
    for group in read_group(reader, path):
        if group.id in taken or not group.id.startswith(PREFIX):
            reader.faults.append(fault(path.name, group.id, _bad_id()))
            continue
        yield replace(group, signs=tuple(_allowed(reader, path.name, group.signs)))


def _allowed(
    reader: TomlReader, file: str, signs: Iterable[SignDef]
) -> Iterator[SignDef]:
    met = set[str]()
    for sign in signs:
        cure = _trouble(sign, met)
        if cure:
            reader.faults.append(fault(file, sign.id, cure))
            continue
        met.add(sign.id)
        yield sign if sign.sources else replace(sign, sources=(_OWN_SOURCE,))


def _trouble(sign: SignDef, met: set[str]) -> str:
    """Return why `sign` may not stand beside those shipped and `met`, or ""."""
    if not sign.id.startswith(PREFIX):
        return _bad_id()
    if sign.id in met:
        return _("This id is used twice: give the second one its own.")
    if sign.kind == "harm_sign":
        return _("Write risk_sign or context: only shipped signs are a harm_sign.")
    return ""


def _bad_id() -> str:
    return _("Begin the id of what you add with own_, so that it stays yours.")
