"""The checklist for pen and paper: tick boxes, and lines a hand can use."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SignDef, SignGroup
from trafficking_desk.report.page_codes import signs_code
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.words import _

Audience = Literal["child", "adult"]

AUDIENCES: Final[tuple[Audience, ...]] = ("child", "adult")
_BOX: Final = "☐"
_LINES: Final = (5, 4, 4)  # for a pen: their words, your view, whom you told
_FEW: Final = (3, 3, 2)  # so that a short list is two pages
_WIDTHS: Final = (15, 2, 2, 2.9, 9)


def paper_checklist(content: Content, audience: Audience, as_of: datetime) -> Document:
    """Return the blank form, the checklist's groups in their order."""
    nodes = (_how_to_tick(), *_all(content, audience))
    code = signs_code(content, audience)
    return _document(_title(audience), nodes, code, as_of)


def groups_for(content: Content, audience: Audience) -> tuple[SignGroup, ...]:
    """Return the groups that the checklist prints, in their order."""
    groups = sorted(content.groups, key=lambda group: group.order)
    return tuple(one for one in groups if _signs(one, audience))


def quick_checklist(content: Content, place: str, as_of: datetime) -> Document:
    """Return the short checklist for ten minutes in one kind of place.

    Raises KeyError if there is none for it.
    """
    quick = {one.id: one for one in content.quick_lists}[place]
    signs = [content.signs[one] for one in quick.signs if one in content.signs]
    title = _("Checklist: {place}").format(place=_(quick.title))
    nodes = (_how_to_tick(), _grid([sign for sign in signs if sign.offered]))
    return _document(title, nodes, signs_code(content, place), as_of, _FEW)


def _document(
    title: str,
    nodes: tuple[Node, ...],
    code: str,
    as_of: datetime,
    lines: tuple[int, int, int] = _LINES,
) -> Document:
    signs = Section("signs", _("What was seen and heard"), nodes)
    after = Section("after", _("What happens next"), tuple(_after(lines)))
    return Document(
        title=title,
        subtitle=_("For pen. Fill in what you know; leave the rest empty."),
        reference="",
        as_of=as_of,
        sections=(Section("start", "", tuple(_start())), signs, after),
        handling=_("Confidential when filled in"),
        code=code,
    )


def _title(audience: Audience) -> str:
    if audience == "child":
        return _("Checklist: worried about a child")
    return _("Checklist: worried about an adult")


def _start() -> Iterator[Node]:
    title = _("In danger now, or about to be moved? Ring 999 first")
    text = _("One sign is enough to tell your safeguarding lead today.")
    yield Notice("danger", title, text)
    yield Lines(_("In danger now?"), 0, (_("Yes"), _("No"), _("Not known")))
    yield Lines(_("Our reference (never a name)"), 1)
    yield Lines(_("Your name, role and phone; day and time"), 2)
    yield Lines(_("Who the person is, and where they are now"), 2)


def _how_to_tick() -> Paragraph:
    return Paragraph(
        _(
            "Tick what you saw or were told. Write when, where, and the person's"
            " own words. “Record” means that another record says so. Urgent: ask"
            " about danger now. Do not question anyone to fill this in."
        )
    )


def _all(content: Content, audience: Audience) -> Iterator[Node]:
    for group in groups_for(content, audience):
        yield Heading(_(group.title))
        yield _grid(_signs(group, audience))


def _signs(group: SignGroup, audience: Audience) -> list[SignDef]:
    return [sign for sign in group.signs if _is_for(sign, audience)]


def _is_for(sign: SignDef, audience: Audience) -> bool:
    return sign.offered and sign.audience in (audience, "both")


def _grid(signs: list[SignDef]) -> Table:
    head = (
        _("Sign"),
        _("Seen"),
        _("Told"),
        _("Record"),
        _("When, where, own words"),
    )
    rows = tuple((_named(sign), _BOX, _BOX, _BOX, "") for sign in signs)
    return Table(head, rows, _WIDTHS, compact=True)


def _named(sign: SignDef) -> str:
    if sign.urgent:
        return _("URGENT: {sign}").format(sign=_(sign.text))
    return _(sign.text)


def _after(lines: tuple[int, int, int]) -> Iterator[Node]:
    words, view, told = lines
    yield Lines(_("In their own words"), words)
    yield Lines(_("What worries you, and why (your view)"), view)
    yield Lines(_("Whom you told, when, and what they said"), told)
