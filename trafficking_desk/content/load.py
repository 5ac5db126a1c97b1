"""Reading the shipped folders into one Content; a broken file never stops it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from trafficking_desk.content.contact import Contact
from trafficking_desk.content.faults import fault
from trafficking_desk.content.guidance import Change, GuidancePage
from trafficking_desk.content.keeping import KeepingDefault
from trafficking_desk.content.model import Content
from trafficking_desk.content.own_signs import read_group, read_own_signs
from trafficking_desk.content.question import QuestionForm
from trafficking_desk.content.sign import QuickList, SearchWords, SignGroup
from trafficking_desk.content.source import Source
from trafficking_desk.content.toml_file import TomlReader
from trafficking_desk.words import _


class _Known(Protocol):
    @property
    def id(self) -> str: ...


class _Ordered(_Known, Protocol):
    @property
    def order(self) -> int: ...


K = TypeVar("K", bound=_Known)
O = TypeVar("O", bound=_Ordered)  # noqa: E741 - a type that has an order


def load_content(
    forms: Path, resources: Path, own_signs: Path | None = None
) -> Content:
    """Return all that can be read; `faults` names the rest by file and place.

    `own_signs` is the organisation's file of signs, which need not exist.
    """
    reader = TomlReader()
    sources = reader.rows(resources / "sources.toml", "source", Source)
    quick_lists = reader.rows(forms / "quick_lists.toml", "quick_list", QuickList)
    questions = _wholes(reader, forms / "questions", QuestionForm)
    contacts = reader.rows(resources / "contacts.toml", "contact", Contact)
    guidance = _wholes(reader, resources / "guidance", GuidancePage)
    search_words = reader.rows(forms / "search_words.toml", "search_word", SearchWords)
    changes = reader.rows(resources / "changes.toml", "change", Change)
    keeping = reader.rows(resources / "retention.toml", "policy", KeepingDefault)
    groups = _in_order(_groups(reader, forms / "signs"))
    return Content(
        sources=_by_id(reader, sources),
        groups=(*groups, *read_own_signs(reader, own_signs, groups)),
        quick_lists=tuple(quick_lists),
        forms=_by_id(reader, _in_order(questions)),
        contacts=_by_id(reader, _in_order(contacts)),
        guidance=_in_order(guidance),
        search_words=tuple(search_words),
        changes=tuple(changes),
        keeping=tuple(keeping),
        faults=tuple(reader.faults),  # last: the lines above fill it
    )


def _by_id(reader: TomlReader, values: Iterable[K]) -> dict[str, K]:
    known: dict[str, K] = {}
    for value in values:
        if value.id in known:
            cure = _("This id is used twice: give the second one its own.")
            reader.faults.append(fault(type(value).__name__, value.id, cure))
        known.setdefault(value.id, value)
    return known


def _groups(reader: TomlReader, folder: Path) -> Iterator[SignGroup]:
    for path in _files(reader, folder):
        yield from read_group(reader, path)


def _wholes(reader: TomlReader, folder: Path, shape: type[K]) -> Iterator[K]:
    for path in _files(reader, folder):
        yield from reader.whole(path, shape)


def _files(reader: TomlReader, folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.toml"))
    if not files:
        reader.faults.append(fault(folder.name, "", _("It is empty. Install again.")))
    return files


def _in_order(values: Iterable[O]) -> tuple[O, ...]:
    return tuple(sorted(values, key=lambda value: (value.order, value.id)))
