"""The cards of the page of photos and documents."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.desk.hidden_facts import STRIPPED, HiddenFact
from trafficking_desk.store.attachments import About, Attachment, FileKind
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import N_, _

_KINDS: Final[Mapping[FileKind, str]] = {
    "jpeg": N_("Photo"),
    "png": N_("Picture"),
    "webp": N_("Picture"),
    "heic": N_("Photo"),
    "pdf": N_("PDF"),
    "docx": N_("Word file"),
    "odt": N_("OpenDocument text"),
    "text": N_("Text"),
}
_KILO: Final = 1024


def rule() -> QWidget:
    """Return what stands above everything on this page, always."""
    return notice(
        "danger",
        _("Never a sexual image of anyone under 18"),
        _(
            "Do not look at it, copy it, photograph it or attach it, even as "
            "evidence. Write what you were told. Leave the device as it is. Tell "
            "your lead and the police."
        ),
    )


def kind_text(kind: FileKind) -> str:
    """Return what a file is, in a word."""
    return _(_KINDS[kind])


def size_text(size: int) -> str:
    """Return how big a file is.

    >>> size_text(300), size_text(5_400_000)
    ('1 KB', '5.1 MB')
    """
    if size < _KILO * _KILO:
        return _("{size} KB").format(size=-(-size // _KILO))
    return _("{size} MB").format(size=f"{size / _KILO / _KILO:.1f}")


def about_rows(file: Attachment) -> list[tuple[str, str, None]]:
    """Return what is known about a file, without its description."""
    added = day_text(file.added_at.date())
    return [
        (_("Kind"), f"{kind_text(file.kind)}, {size_text(file.size)}", None),
        (_("When it was made"), file.about.made_on, None),
        (_("Who gave it"), file.about.given_by, None),
        (_("Added"), added, None),
    ]


def list_card(
    files: tuple[Attachment, ...], look: Callable[[Attachment], None]
) -> QWidget:
    """List what is there, then what was removed."""
    there = [one for one in files if one.removed_at is None]
    gone = [one for one in files if one.removed_at is not None]
    parts: list[QWidget] = [heading(_("In this case"))]
    if not there:
        parts.append(body(_("No photo or document was added yet.")))
    for one in there:
        parts += [divider(), body(one.about.description), small(_line(one))]
        button = secondary_button(_("Look at it"))
        name = _("Look at: {what}").format(what=one.about.description)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _on=False, file=one: look(file))
        parts.append(button)
    for one in gone:
        parts += [divider(), small(_gone_line(one))]
    return card(*parts)


class AddCard:
    """The form to add one file."""

    def __init__(self, path: Path | None, about: About) -> None:
        self.choose = secondary_button(_("Choose a file"))
        self.what = TextInput(_("What does it show?"), _("One line is enough"))
        self.when = TextInput(
            _("When was it made?"), _("As far as you know: “about 12 November”")
        )
        self.who = TextInput(_("Who gave it to you?"))
        self.add = primary_button(_("Add to the case"))
        self.what.set_value(about.description)
        self.when.set_value(about.made_on)
        self.who.set_value(about.given_by)
        chosen = _("Chosen: {name}").format(name=path.name) if path else _limits()
        self.card = card(
            heading(_("Add one")),
            self.choose,
            small(chosen),
            self.what,
            self.when,
            self.who,
            self.add,
        )

    def typed(self) -> About:
        """Return what is typed, blanks and all."""
        return About(self.what.value(), self.when.value(), self.who.value())

    def about(self) -> About:
        """Return what is typed, as it is kept."""
        parts = (self.what, self.when, self.who)
        return About(*(part.value().strip() for part in parts))


def hidden_card(kind: FileKind, facts: tuple[HiddenFact, ...]) -> QWidget:
    """Say what the file tells about itself, and what a copy will tell."""
    parts: list[QWidget] = [heading(_("What the file says about itself"))]
    if facts:
        rows = SummaryList()
        rows.show_rows([(fact.label, fact.value, None) for fact in facts])
        parts.append(rows)
    elif kind in STRIPPED:
        parts.append(body(_("Nothing that this program knows of.")))
    if kind in STRIPPED:
        parts.append(small(_("A copy that you save leaves this out.")))
    else:
        said = _(
            "This kind of file may hold where and when it was made, and by whom. A "
            "copy that you save holds all of it too."
        )
        parts.append(body(said))
    return card(*parts)


def _line(file: Attachment) -> str:
    about = file.about
    parts = [kind_text(file.kind), size_text(file.size), about.made_on]
    if about.given_by:
        parts.append(_("from {who}").format(who=about.given_by))
    parts.append(_("added {day}").format(day=day_text(file.added_at.date())))
    return "  ·  ".join(filter(None, parts))


def _gone_line(file: Attachment) -> str:
    day = file.removed_at or file.added_at
    text = _("{kind}, removed on {day}. Reason: {reason}")
    return text.format(
        kind=kind_text(file.kind), day=day_text(day.date()), reason=file.reason
    )


def _limits() -> str:
    return _("Photos, PDF, Word, OpenDocument or plain text, up to 25 MB each")
