"""The checklist for pen and paper: tick boxes, and lines a hand can use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import QuickList, SignDef, SignGroup
from trafficking_desk.report.checklist_lines import about_them, about_us, written
from trafficking_desk.report.page_codes import signs_code
from trafficking_desk.report.pen_start import (
    ADULT_TEAM,
    COUNCIL,
    EITHER_TEAM,
    LEAD,
    SUPERVISOR,
    danger_box,
    how_to_type_in,
)
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.words import N_, _

Audience = Literal["child", "adult"]

AUDIENCES: Final[tuple[Audience, ...]] = ("child", "adult")
_BOX: Final = "☐"
_WIDTHS: Final = (12.4, 2.2, 2.2, 3.0, 2.0, 12.6)  # the heads just fit


@dataclass(frozen=True, slots=True)
class _Kind:
    """What differs between the lists, in marked words."""

    title: str
    first: str  # what to do after 999
    lead: tuple[str, str]
    council: tuple[str, str]
    wants: str


_TELL: Final = N_("One sign is enough to tell your safeguarding lead today.")
_POLICE: Final = N_(
    "One sign is enough. Call for help first; tell your supervisor today. For a child,"
    " or if age is not sure, tell children's services today, too."
)
_WANTS: Final = N_("What the child wants, and is afraid of")
_AGREES: Final = N_(
    "What the person wants, and what they agree to (help, police, official referral)"
)
_FULL: Final = {
    "child": _Kind(
        N_("Checklist: worried about a child"),
        _TELL,
        LEAD,
        COUNCIL,
        _WANTS,
    ),
    "adult": _Kind(
        N_("Checklist: worried about an adult"), _TELL, LEAD, ADULT_TEAM, _AGREES
    ),
}
_OF_CHILDREN: Final = frozenset({"school", "accommodation"})


def paper_checklist(content: Content, audience: Audience, as_of: datetime) -> Document:
    """Return the blank form, the checklist's groups in their order."""
    nodes = (_how_to_tick(), *_all(content, audience))
    return _document(_FULL[audience], nodes, signs_code(content, audience), as_of)


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
    shown = _grid([sign for sign in signs if sign.offered], _("Sign"))
    nodes = (_how_to_tick(), shown)
    code = signs_code(content, place)
    return _document(_short_kind(quick), nodes, code, as_of)


def _short_kind(quick: QuickList) -> _Kind:
    police = quick.id == "police"
    return _Kind(
        _(quick.title),
        _POLICE if police else _TELL,
        SUPERVISOR if police else LEAD,
        COUNCIL if quick.id in _OF_CHILDREN else EITHER_TEAM,
        _WANTS if quick.id in _OF_CHILDREN else _AGREES,
    )


def _document(
    kind: _Kind, nodes: tuple[Node, ...], code: str, as_of: datetime
) -> Document:
    signs = Section("signs", _("What was seen and heard"), nodes)
    said = _("What they said, what you think, whom you told")
    after = Section("after", said, tuple(written(kind.wants)), new_page=True)
    return Document(
        title=_(kind.title),
        subtitle=_("Checklist for pen. Fill in what you know; leave the rest empty."),
        reference="",
        as_of=as_of,
        sections=(Section("start", "", tuple(_start(kind))), signs, after),
        handling=_("Confidential when filled in"),
        code=code,
    )


def _start(kind: _Kind) -> Iterator[Node]:
    yield danger_box(_(kind.first))
    yield how_to_type_in()
    yield from about_us(kind.lead, kind.council)
    yield from about_them()


def _how_to_tick() -> Paragraph:
    return Paragraph(
        _(
            "Tick if you saw it, they said it, others said it, or it is on file. Write"
            " when, where, and the person's own words. URGENT beside a sign: stop and"
            " think: are they in danger now? If so, ring 999."
        ),
        leads=True,
    )


def _all(content: Content, audience: Audience) -> Iterator[Node]:
    for group in groups_for(content, audience):
        yield Heading(_(group.title))
        # Said again on each page where the table goes on.
        head = _("Sign: {group}").format(group=_(group.title))
        yield _grid(_signs(group, audience), head)


def _signs(group: SignGroup, audience: Audience) -> list[SignDef]:
    return [sign for sign in group.signs if _is_for(sign, audience)]


def _is_for(sign: SignDef, audience: Audience) -> bool:
    return sign.offered and sign.audience in (audience, "both")


def _grid(signs: list[SignDef], title: str) -> Table:
    head = (
        title,
        _("Seen"),
        _("They said"),
        _("Others said"),
        _("On file"),
        _("When, where, own words"),
    )
    rows = tuple((_named(sign), *4 * (_BOX,), "") for sign in signs)
    return Table(head, rows, _WIDTHS, compact=True, tall=True)


def _named(sign: SignDef) -> str:
    if sign.urgent:
        return _("URGENT: {sign}").format(sign=_(sign.text))
    return _(sign.text)
