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
from trafficking_desk.report.parts.contacts import contact_card
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.parts.fear import fear_part
from trafficking_desk.report.parts.kept_ready import (
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
    whole_phones,
)
from trafficking_desk.report.parts.record import events_latest_first
from trafficking_desk.report.parts.risks import risks_part
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
)
from trafficking_desk.words import _

_REFERENCE: Final = "services.crime_reference"
_REFERENCES: Final = (
    _REFERENCE,
    "services.home_office_reference",
    "services.nrm_reference",
)
_HANDLES: Final = "person.handles"
_PHONE_RULES: Final = "safety_plan.phone_and_internet"
_MONEY_AND_CARS: Final = (
    _HANDLES,
    "missing.money_and_papers",
    "missing.vehicles",
)
_AVOID: Final = ("safety_plan.danger_from", "safety_plan.must_not_know")
_ASSOCIATES: Final = "missing.associates"
_AGREED: Final = "safety_plan.if_missing"
_FOUND: Final = "missing.tell_first"
_SAFE: Final = "person.safe_to_see"
_WORRIED: Final = (
    "worker.name",
    "worker.role",
    "worker.organisation",
    "worker.phone",
    "worker.evening_phone",
)
# Where a hand needs room.
_TALL: Final = frozenset({PHONES, _ASSOCIATES, PLACES})
_WIDTHS: Final = (3.3, 4.9, 2.8)  # a day with its time on one line
_LATEST: Final = 3  # of our record: what happened long ago finds nobody tonight


def missing_person(pack: PackInput) -> Document:
    """Return the sheet; blank parts have lines for a pen."""
    return paper(
        pack,
        _("Missing person: for the police"),
        (*missing_sections(pack), *gaps_section(pack, "police")),
        subtitle=from_organisation(pack),
    )


def missing_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the sheet's parts in the order police ask for them."""
    who = _("Who this is about") if is_kept_ready(pack) else _("Who is missing")
    avoid = _("Who may be with them, and who must not know")
    fear = () if is_blank(pack) else tuple(fear_part(pack))
    why = (section("why", _("Why we fear for them"), fear),) if fear else ()
    return (
        section("start", "", _start(pack)),
        section("who", who, who_part(pack)),
        section("looks", _("What they look like"), looks_part(pack)),
        section("last_seen", _("Last seen, and just before"), _last_seen(pack)),
        section("reach", _("Phones, online names, money and cars"), _reach(pack)),
        section("places", _("Places they may be"), _places(pack)),
        section("people", avoid, _people(pack)),
        *why,
        section("risks", _("Risks"), risks_part(pack)),
        section("tell", _("Who to tell"), _tell(pack)),
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
    if "emergency_999" in numbers and not is_blank(pack):
        yield contact_card(numbers["emergency_999"])
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
    rows = [
        SummaryRow(label_for(pack, path), one) for path, one in known.items() if one
    ]
    if rows:
        yield SummaryList(tuple(rows))
    yield Lines(_("Reported to police: day, time, by whom"), 1)
    label = _("Police reference, and officer")
    if known[_REFERENCE]:
        label = _("New police reference, and officer")
    yield Lines(label, 1, field=_REFERENCE)


def _last_seen(pack: PackInput) -> Iterator[Node]:
    yield from last_seen(pack)
    recent = events_latest_first(pack)
    if recent is None:
        return
    rows = recent.rows[:_LATEST]
    more = len(pack.case.chronology) - len(rows)
    title = _("From our record, latest first")
    if more:
        title = _("From our record, latest first ({count} more in our chronology)")
    yield Heading(title.format(count=more))
    yield replace(recent, rows=rows, widths=_WIDTHS)


def _reach(pack: PackInput) -> Iterator[Node]:
    first = (PHONES, *answered(pack.case, (_PHONE_RULES,)))
    paths = (*first, *_MONEY_AND_CARS, *answered(pack.case, (EMAIL,)))
    told = {PHONES: phones(pack), EMAIL: if_safe(pack, EMAIL, "email")}
    known = {path: told[path] for path in told if path in paths}
    yield from known_or_pen(pack, paths, known, tall=_TALL)


def _people(pack: PackInput) -> Iterator[Node]:
    yield from involved_people(pack, police=True)
    known = answered(pack.case, _AVOID)
    yield from rows_of(pack, known, danger_from="judgement")
    if _AVOID[1] not in known:
        yield pen_line(pack, _AVOID[1])
    yield from other_people(pack)
    yield from known_or_pen(pack, (_ASSOCIATES,), tall=_TALL)


def _places(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, (PLACES,), tall=_TALL)
    yield from places_others_told(pack)


def _tell(pack: PackInput) -> Iterator[Node]:
    agreed = answer_at(pack.case, _AGREED)
    if agreed.strip():
        # Its own label asks "if": on this sheet it has happened.
        yield SummaryList((SummaryRow(_("What was agreed for this"), agreed),))
    yield from known_or_pen(pack, (_FOUND, *answered(pack.case, (_SAFE,))))
    if not is_blank(pack):
        yield from _who_is_worried(pack)


def _who_is_worried(pack: PackInput) -> Iterator[Node]:
    """Yield one row of us; lines instead for what is not known of us."""
    worker = pack.case.worker
    if not all((worker.name, worker.phone, worker.evening_phone)):
        yield Heading(_("Who is worried, and how to reach them"))
        yield from worker_rows(pack)
        return
    email = _("Email: {address}").format(address=worker.email)
    lines = (
        ", ".join(filter(None, (worker.name, worker.role, worker.organisation))),
        _("Phone: {number}").format(number=worker.phone),
        _("Evening: {number}").format(number=worker.evening_phone),
        email if worker.email.strip() else "",
    )
    told = "\n".join(filter(None, lines))
    label = _("Who is worried, and how to reach them")
    yield SummaryList((SummaryRow(label, whole_phones(told)),))


def _worried(pack: PackInput) -> Iterator[Lines]:
    """Yield lines for who fills in the blank form: first, as the police ask."""
    if not is_blank(pack):
        return
    labels = (_("Your name"), _("Role"), _("Organisation"))
    phones_of_ours = (_("Phone by day"), _("Phone in the evening"))
    for label, path in zip((*labels, *phones_of_ours), _WORRIED, strict=True):
        yield Lines(label, 1, field=path)
