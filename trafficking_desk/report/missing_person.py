"""The police missing-person sheet ("grab pack"), in the order police ask.

What the desk does not hold has a line for a pen: it can be filled in by phone.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.answers import (
    answer_at,
    answered,
    known_or_pen,
    pen_line,
    rows_of,
)
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.episode import from_our_record
from trafficking_desk.report.parts.fear import fear_part
from trafficking_desk.report.parts.joined import Group, joined_rows, pens
from trafficking_desk.report.parts.kept_ready import (
    cameras,
    is_kept_ready,
    last_seen,
    ready_boxes,
)
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.missing_who import looks_part, who_part
from trafficking_desk.report.parts.people import involved_people, other_people
from trafficking_desk.report.parts.places import PLACES, places_others_told
from trafficking_desk.report.parts.reach import (
    EMAIL,
    PHONES,
    if_safe,
    phones,
)
from trafficking_desk.report.parts.risks import risks_part
from trafficking_desk.report.parts.tell import tell_part
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Section,
    SummaryList,
    SummaryRow,
    Table,
)
from trafficking_desk.words import N_, _

_REFERENCE: Final = "services.crime_reference"
_REFERENCES: Final = (
    _REFERENCE,
    "services.home_office_reference",
    "services.nrm_reference",
)
_PHONE_RULES: Final = "safety_plan.phone_and_internet"
_OWN_PHONES: Final[Group] = (N_("Phones"), (PHONES,))
_RULES: Final[Group] = ("", (_PHONE_RULES,))
_TRACES: Final[tuple[Group, ...]] = (
    (N_("Online names"), ("person.handles",)),
    (N_("Money and papers"), ("missing.money_and_papers",)),
    (N_("Cars"), ("missing.vehicles",)),
)
_MAIL: Final[Group] = (N_("Email"), (EMAIL,))
_WHERE: Final[Group] = (N_("Places they may be"), (PLACES,))
_AVOID: Final = ("safety_plan.danger_from", "safety_plan.must_not_know")
_ASSOCIATES: Final = "missing.associates"
_WORRIED: Final = (
    "worker.name",
    "worker.role",
    "worker.organisation",
    "worker.phone",
    "worker.evening_phone",
)
# Where a hand needs room.
_TALL: Final = frozenset({PHONES, _ASSOCIATES, PLACES})


def missing_person(pack: PackInput) -> Document:
    """Return the sheet; blank parts have lines for a pen."""
    sections = missing_sections(pack)
    return paper(
        pack,
        _("Missing person: for the police"),
        (*sections, *_gaps(pack, sections)),
        subtitle=from_organisation(pack),
    )


def _gaps(pack: PackInput, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return what police will ask for and has no line for a pen on the sheet."""
    nodes = (node for part in sections for node in part.nodes)
    lines = {node.field for node in nodes if isinstance(node, Lines)}
    parts = {line.rpartition(".")[0] for line in lines}
    asked = lines | {one for one in parts if "." in one}  # "person.description"
    left = tuple(gap for gap in pack.outcome.gaps if gap.field not in asked)
    unasked = replace(pack, outcome=replace(pack.outcome, gaps=left))
    return gaps_section(unasked, "police")


def missing_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the sheet's parts in the order police ask for them."""
    who = _("Who this is about") if is_kept_ready(pack) else _("Who is missing")
    avoid = _("Who may be with them, and who must not know")
    fear = () if is_blank(pack) else tuple(fear_part(pack))
    risks = tuple(risks_part(pack))
    last = section("risks", _("Risks"), risks)
    if fear:
        both = (*fear, Heading(_("Risks")), *risks)
        last = section("why", _("Why we fear for them, and the risks"), both)
    return (
        section("start", "", _start(pack)),
        section("who", who, (*who_part(pack), *looks_part(pack))),
        section("last_seen", _("Last seen, and just before"), _last_seen(pack)),
        section("reach", _("Phones, money, cars and places"), _reach(pack)),
        section("people", avoid, _people(pack)),
        last,
        section("tell", _("Who to tell"), tell_part(pack)),
    )


def _start(pack: PackInput) -> Iterator[Node]:
    yield Notice(
        "danger",
        _("Missing and at risk? Ring 999. Do not wait a day."),
        _("Say: “This person may be exploited. They may be moved.”"),
    )
    agreed = answer_at(pack.case, "safety_plan.if_missing").strip()
    if agreed and not pack.is_child:
        told = _("If you know of no danger, do what was agreed: {text}")
        yield Paragraph(told.format(text=agreed), strong=True)
    yield from ready_boxes(pack)
    numbers = pack.numbers
    in_ni = pack.case.setting.nation == "northern_ireland"
    later = numbers.get("psni" if in_ni else "police_101")
    if later is not None:
        # Beside "ring 999" a second card for the same call would cost time.
        told = _("Only for news after you have reported: {name}, {number}.")
        yield Paragraph(told.format(name=later.name, number=later.shown), small=True)
    yield from _references(pack)
    yield from _worried(pack)


def _references(pack: PackInput) -> Iterator[Node]:
    """Yield the references there are, and lines for those of this report."""
    known = {path: noted(answer_at(pack.case, path)) for path in _REFERENCES}
    rows = [(label_for(pack, path), one) for path, one in known.items() if one]
    if len(rows) > 1:  # one row, each with its name
        told = "\n".join(f"{label}: {one}" for label, one in rows)
        rows = [(_("References"), told)]
    if rows:
        yield SummaryList(tuple(SummaryRow(*row) for row in rows))
    yield Lines(_("Reported to police: day, time, by whom"), 1)
    label = _("Police reference, and officer")
    if known[_REFERENCE]:
        label = _("New police reference, and officer")
    yield Lines(label, 1, field=_REFERENCE)


def _last_seen(pack: PackInput) -> Iterator[Node]:
    yield from last_seen(pack)
    yield from from_our_record(pack)


def _reach(pack: PackInput) -> Iterator[Node]:
    told = {PHONES: phones(pack), EMAIL: if_safe(pack, EMAIL, "email")}
    shown = (_OWN_PHONES, _RULES, *_TRACES, _MAIL, _WHERE)
    rows = tuple(joined_rows(pack, shown, told))
    if rows:
        yield SummaryList(rows)
    yield from places_others_told(pack)
    filmed = tuple(cameras(pack))
    if filmed:
        yield SummaryList(filmed)
    yield from pens(pack, (_OWN_PHONES, *_TRACES, _WHERE), _TALL)


def _people(pack: PackInput) -> Iterator[Node]:
    named = answered(pack.case, _AVOID)
    box = involved_people(pack, police=True)
    if _AVOID[1] in named:
        box = tuple(_with_named(pack, one) for one in box)
    yield from box
    known = (path for path in named if path != _AVOID[1] or not box)
    yield from rows_of(pack, known, danger_from="judgement")
    if _AVOID[1] not in named:
        yield pen_line(pack, _AVOID[1])
    for node in other_people(pack):
        yield replace(node, compact=True) if isinstance(node, Table) else node
    yield from known_or_pen(pack, (_ASSOCIATES,), tall=_TALL)


def _with_named(pack: PackInput, node: Node) -> Node:
    """Return the box with those whom the plan names: nobody overlooks them there."""
    if not isinstance(node, Notice):
        return node
    told = _("The plan names who must not know: {text}")
    named = told.format(text=answer_at(pack.case, _AVOID[1]))
    return replace(node, points=(*node.points, named))


def _worried(pack: PackInput) -> Iterator[Lines]:
    """Yield lines for who fills in the blank form: first, as the police ask."""
    if not is_blank(pack):
        return
    labels = (_("Your name"), _("Role"), _("Organisation"))
    phones_of_ours = (_("Phone by day"), _("Phone in the evening"))
    for label, path in zip((*labels, *phones_of_ours), _WORRIED, strict=True):
        yield Lines(label, 1, field=path)
