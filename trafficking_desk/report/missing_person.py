"""The police missing-person sheet ("grab pack"), in the order police ask.

What the desk does not hold has a line for a pen: it can be filled in by phone.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.answers import (
    has_any,
    known_or_pen,
    rows_of,
)
from trafficking_desk.report.parts.contacts import contact_card
from trafficking_desk.report.parts.cover import treat_as_text, worker_rows
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import (
    BORN,
    LOOKS,
    PREGNANT,
    birth_and_age,
    may_be_pregnant,
)
from trafficking_desk.report.parts.reach import EMAIL, PHONES, if_safe, phones
from trafficking_desk.report.parts.record import events_latest_first
from trafficking_desk.report.tree import (
    Document,
    Figure,
    Heading,
    Label,
    Lines,
    Node,
    Notice,
    Paragraph,
    Section,
    Shape,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_WHO: Final = (
    "person.name",
    "person.known_as",
    "person.aliases",
    BORN,
    "person.gender",
    "person.ethnicity",
    "person.nationality",
    "person.languages",
)
_HOME: Final = ("person.staying_at", "services.social_worker")
_HOME_OF_A_CHILD: Final = (_HOME[0], "home.responsibility", _HOME[1])
_SEEN: Final = tuple(
    f"missing.{name}"
    for name in (
        "last_seen_when",
        "last_seen_where",
        "last_seen_with",
        "just_before",
        "cctv",
        "cctv_until",
    )
)
_REACH: Final = (
    PHONES,
    "person.handles",
    "missing.money_and_papers",
    "missing.vehicles",
)
_RISKS: Final = ("missing.weapons", "missing.risks")
_HEALTH: Final = (
    PREGNANT,
    "person.care_needs",
    "person.disability",
    "services.gp",
    "missing.medicine",
)
# Where a hand needs room.
_TALL: Final = frozenset(
    {"missing.just_before", PHONES, "missing.associates", "missing.places"}
)
_PLANNED: Final = (
    "safety_plan.if_missing",
    "safety_plan.must_not_know",
    "missing.tell_first",
)
_DANGER: Final = ("danger_now.answer", "danger_now.what", "danger_now.kinds")
_REFERENCE: Final = "services.crime_reference"
_WORRIED: Final = (
    "worker.name",
    "worker.role",
    "worker.phone",
    "worker.evening_phone",
    "worker.email",
)
_FACE: Final = (50.0, 65.0)  # mm


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
    return (
        section("start", "", _start(pack)),
        section("who", _("Who is missing"), _who(pack)),
        section("looks", _("What they look like"), _looks(pack)),
        section("last_seen", _("Last seen, and just before"), _last_seen(pack)),
        section("reach", _("Phones, online names, money and cars"), _reach(pack)),
        section("people", _("Who may be with them"), _people(pack)),
        section("places", _("Places they may be"), _places(pack)),
        section("risks", _("Risks"), _risks(pack)),
        section("tell", _("Who to tell, and who must not know"), _tell(pack)),
    )


def _start(pack: PackInput) -> Iterator[Node]:
    yield Notice(
        "danger",
        _("Missing and at risk? Ring 999. Do not wait a day."),
        _("Say: “This person may be exploited. They may be moved.”"),
    )
    in_ni = pack.case.setting.nation == "northern_ireland"
    for number in ("emergency_999", "psni" if in_ni else "police_101"):
        if number in pack.numbers:
            yield contact_card(pack.numbers[number])
    yield Lines(_("Reported to police: day, time, by whom"), 1)
    yield Lines(_("Police reference, and officer"), 1, field=_REFERENCE)


def _who(pack: PackInput) -> Iterator[Node]:
    yield _face(pack)
    never = _("Never use a sexual picture, or a picture of an injury.")
    yield Paragraph(never, small=True)
    told = {BORN: birth_and_age(pack)}
    yield from known_or_pen(pack, _WHO, told)
    if has_any(pack.case, (BORN, "person.under_18")):
        yield SummaryList((SummaryRow(_("Treat as"), treat_as_text(pack)),))
    yield from known_or_pen(pack, _HOME_OF_A_CHILD if pack.is_child else _HOME)


def _looks(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, LOOKS)


def _face(pack: PackInput) -> Node:
    wide, high = _FACE
    if pack.photos:
        return replace(pack.photos[0], wide=wide, high=high, beside=True)
    frame = ((0.0, 0.0), (wide, 0.0), (wide, high), (0.0, high))
    return Figure(
        _("An empty frame for a photo of the face, with the day it was taken."),
        wide,
        high,
        (Shape(frame, closed=True, faint=True),),
        (
            Label(wide / 2, high / 2, _("Photo of the face")),
            Label(wide / 2, high / 2 - 5, _("Taken on:")),
        ),
        beside=True,
    )


def _last_seen(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, _SEEN, tall=_TALL)
    recent = events_latest_first(pack)
    if recent:
        yield Heading(_("From our record, latest first"))
        yield recent


def _reach(pack: PackInput) -> Iterator[Node]:
    told = {PHONES: phones(pack)}
    yield from known_or_pen(pack, _REACH, told, tall=_TALL)
    if pack.case.person.email:
        email = {EMAIL: if_safe(pack, EMAIL, "email")}
        yield from rows_of(pack, (EMAIL,), email)


def _people(pack: PackInput) -> Iterator[Node]:
    yield from people_part(pack)
    yield from known_or_pen(pack, ("missing.associates",), tall=_TALL)


def _places(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, ("missing.places",), tall=_TALL)
    # Where the person told of a sign is where we are, not where they may be.
    seen = (
        one.where
        for one in pack.case.signs
        if one.counts and one.known_by != "told_by_person" and one.where.strip()
    )
    named = dict.fromkeys(seen)
    if named:
        label = _("Where signs were seen, or others told of them")
        yield SummaryList((SummaryRow(label, "\n".join(named)),))


def _risks(pack: PackInput) -> Iterator[Node]:
    if has_any(pack.case, _DANGER):
        yield from danger_part(pack)
    else:
        yield Lines(_("What the danger is, and since when"), 2, field=_DANGER[1])
    health = (one for one in _HEALTH if one != PREGNANT or may_be_pregnant(pack))
    yield from known_or_pen(pack, (*_RISKS, *health))


def _tell(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, _PLANNED)
    yield Heading(_("Who is worried, and how to reach them"))
    if has_any(pack.case, _WORRIED):
        yield from worker_rows(pack)
        return
    yield Lines(_("Name, role, organisation"), 1, field=_WORRIED[0])
    yield Lines(_("Phone by day, phone in the evening, email"), 1, field=_WORRIED[2])
