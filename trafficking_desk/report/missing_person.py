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
from trafficking_desk.report.parts.answers import has_any, known_or_pen
from trafficking_desk.report.parts.contacts import contact_card
from trafficking_desk.report.parts.cover import treat_as_text
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import BORN, LOOKS, birth_and_age
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
    BORN,
    "person.gender",
    "person.ethnicity",
    "person.nationality",
    "person.languages",
)
_HOME: Final = ("person.staying_at", "home.responsibility", "services.social_worker")
_HEALTH: Final = ("person.pregnant", "person.care_needs", "services.gp")
_PLANNED: Final = ("safety_plan.if_missing", "safety_plan.must_not_know")
_DANGER: Final = ("danger_now.answer", "danger_now.what", "danger_now.kinds")
_WORRIED: Final = (
    "worker.name",
    "worker.role",
    "worker.phone",
    "worker.evening_phone",
    "worker.email",
)
_PHOTO: Final = (45.0, 55.0)  # mm
_FACE: Final = (90.0, 75.0)


def missing_person(pack: PackInput) -> Document:
    """Return the sheet; blank parts have lines for a pen."""
    return paper(
        pack,
        _("Missing person: for the police"),
        (*missing_sections(pack), gaps_section(pack, "police")),
        subtitle=from_organisation(pack),
    )


def missing_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the sheet's parts in the order police ask for them."""
    return (
        section("start", "", _start(pack)),
        section("who", _("Who is missing"), _who(pack)),
        section("looks", _("What they look like"), _looks(pack)),
        section("last_seen", _("Last seen, and just before"), _last_seen(pack)),
        section("reach", _("Phones, handles, money and cars"), _reach()),
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
    yield Lines(_("Police reference, and officer"), 1)


def _who(pack: PackInput) -> Iterator[Node]:
    told = {BORN: birth_and_age(pack)}
    yield from known_or_pen(pack.case, _WHO, told)
    if has_any(pack.case, (BORN, "person.under_18")):
        yield SummaryList((SummaryRow(_("Treat as"), treat_as_text(pack)),))
    yield Lines(_("Other names, nicknames, spellings"), 1)
    yield from known_or_pen(pack.case, _HOME)


def _looks(pack: PackInput) -> Iterator[Node]:
    yield _face(pack)
    never = _("Never use a sexual picture, or a picture of an injury.")
    yield Paragraph(never, small=True)
    yield from known_or_pen(pack.case, LOOKS)


def _face(pack: PackInput) -> Node:
    wide, high = _PHOTO
    if pack.photos:
        return replace(pack.photos[0], wide=_FACE[0], high=_FACE[1])
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
    )


def _last_seen(pack: PackInput) -> Iterator[Node]:
    yield Lines(_("Last seen: day, time, place, by whom, with whom"), 2)
    yield Lines(_("Mood, and what they said or planned"), 1)
    yield Lines(_("Just before: calls, visitors, quarrels, cars outside"), 2)
    yield Lines(_("CCTV: where, and the day it is wiped"), 1)
    recent = events_latest_first(pack)
    if recent:
        yield Heading(_("From our record, latest first"))
        yield recent


def _reach() -> Iterator[Node]:
    yield Lines(_("Phone numbers, and the phones' make and colour"), 2)
    yield Lines(_("Names used online, apps and games"), 1)
    yield Lines(_("Bank card, travel card, cash, passport"), 1)
    yield Lines(_("Cars: make, colour, number plate"), 1)


def _people(pack: PackInput) -> Iterator[Node]:
    yield from people_part(pack)
    yield Lines(_("Others: names, nicknames, what they look like"), 2)


def _places(pack: PackInput) -> Iterator[Node]:
    named = dict.fromkeys(one.where for one in pack.case.signs if one.where.strip())
    if named:
        rows = (SummaryRow(_("Places in our record"), "\n".join(named)),)
        yield SummaryList(rows)
    yield Lines(_("Where they were found before; places they talk about"), 2)


def _risks(pack: PackInput) -> Iterator[Node]:
    if has_any(pack.case, _DANGER):
        yield from danger_part(pack)
    else:
        yield Lines(_("What the danger is, and since when"), 2)
    yield Lines(_("Weapons, drugs, debts, threats"), 1)
    yield from known_or_pen(pack.case, _HEALTH)
    yield Lines(_("Medicine they need, and by when"), 1)


def _tell(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack.case, _PLANNED)
    yield Lines(_("When they are found: ring first, and take them where"), 1)
    yield Heading(_("Who is worried, and how to reach them"))
    yield from known_or_pen(pack.case, _WORRIED)
