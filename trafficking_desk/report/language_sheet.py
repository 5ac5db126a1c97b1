"""The language sheet: "I speak ..." for pointing, and is this interpreter right."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import msgspec

from trafficking_desk.bundled import bundled
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, answered
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.sources import cited
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Phrase,
    Phrases,
    Points,
    Section,
)
from trafficking_desk.words import _

_SOURCES: Final = ("HO26", "S3")
_KNOWN: Final = (
    "person.languages",
    "person.interpreter_gender",
    "consent.interpreter_kind",
)


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language: what to point at, and whether a native speaker read it."""

    code: str
    name: str
    words: str
    checked_by_native: bool = False


class _Shelf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: tuple[Language, ...]


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """Return the languages of the sheet, in their order."""
    file = bundled("resources") / "languages.toml"
    return msgspec.toml.decode(file.read_bytes(), type=_Shelf).language


def language_sheet(pack: PackInput) -> Document:
    """Return the sheet; with a case, page 2 has what is known of their languages."""
    return Document(
        title=_("Which language do you speak?"),
        subtitle=_("Point to your language. We will find an interpreter."),
        reference=pack.case.reference,
        as_of=pack.as_of,
        carried=True,
        sections=(
            Section("languages", "", tuple(_pointing())),
            Section(
                "interpreter",
                _("Is this interpreter right?"),
                tuple(_check(pack)),
                new_page=True,
            ),
        ),
    )


def _pointing() -> Iterator[Node]:
    items = tuple(Phrase(one.code, one.words, _(one.name)) for one in languages())
    yield Phrases(items)
    signed = (
        _("I use British Sign Language (BSL)."),
        _("I use Irish Sign Language (ISL)."),
        _("I need another way to talk."),
    )
    yield Paragraph("\n".join(signed))


def _unchecked() -> str:
    """Return a note for staff: it would worry whoever points at the page."""
    names = [_(one.name) for one in languages() if not one.checked_by_native]
    if len(names) == len(languages()):
        return _("No native speaker has checked the sentences on page 1 yet.")
    known = ", ".join(names)
    text = _("Not yet checked by a native speaker: {names}.")
    return text.format(names=known) if known else ""


def _check(pack: PackInput) -> Iterator[Node]:
    yield Notice(
        "danger",
        _("Never these"),
        points=(
            _("The person who came with them, even if they seem kind"),
            _("A relative, partner, friend, neighbour, boss or child"),
            _("Anyone who knows the people who may be using them"),
        ),
    )
    yield Heading(_("Before you start"))
    yield Points(
        (
            _("Ask for a trained interpreter. By phone is fine."),
            _("Ask for the right dialect, and whether they want a woman or a man."),
            _("Ask for someone from outside their home area and community."),
            _("Do not say the person's full name before the check is done."),
            _("Say: word for word, nothing added, nothing left out, all private."),
            _("Ask the interpreter if they know the person or the family."),
            _("Ask the person alone if they are happy with this interpreter."),
        )
    )
    yield Heading(_("Stop and change the interpreter if"))
    yield Points(
        (
            _("the person goes quiet, looks afraid or changes what they said"),
            _("a long answer comes back in three words"),
            _("the interpreter gives advice, argues or talks for the person"),
        )
    )
    yield Heading(_("Write it down"))
    yield from _known(pack)
    yield from _pen(pack)
    notes = " ".join(filter(None, (_unchecked(), cited(pack, _SOURCES))))
    yield Paragraph(notes, small=True)


def _known(pack: PackInput) -> Iterator[Node]:
    """Yield what the case holds, on as few lines as it takes: the page is full."""
    parts = (
        f"{label_for(pack, path)}: {answer_at(pack.case, path)}"
        for path in answered(pack.case, _KNOWN)
    )
    told = ".  ".join(parts)
    if told:
        yield Paragraph(told, "fact")


def _pen(pack: PackInput) -> Iterator[Node]:
    yes_no = (_("Yes"), _("No"))
    yield Lines(_("Interpreter: name or number, and their service"), 1)
    spoken = pack.case.person.languages
    yield Lines(_("Dialect") if spoken else _("Language and dialect"), 1)
    ways = (_("In the room"), _("By phone"), _("By video"))
    yield Lines(_("How"), 0, ways)
    yield Lines(_("Does the interpreter know the person or the family?"), 0, yes_no)
    yield Lines(_("Is the person happy with this interpreter?"), 0, yes_no)
    yield Lines(_("Day, time, and who asked"), 1)
