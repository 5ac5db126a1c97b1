"""Referrals to the council, or the Trust in Northern Ireland: child and adult.

The order is that of a usual multi-agency referral form, so that a front door can
triage it, or copy it into its own form, from top to bottom.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.answers import (
    answered,
    has_any,
    known_or_pen,
    rows_of,
)
from trafficking_desk.report.parts.contacts import door_card, no_answer
from trafficking_desk.report.parts.cover import glance_rows, treat_as_text, worker_rows
from trafficking_desk.report.parts.danger import danger_banner, danger_part
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import (
    about_rows,
    family_tables,
    home_rows,
    services_rows,
    where_rows,
)
from trafficking_desk.report.parts.receipt import receipt_part
from trafficking_desk.report.parts.record import actions_part
from trafficking_desk.report.parts.requests import requests, requests_beside
from trafficking_desk.report.parts.sharing import sharing_part
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    SummaryRow,
    Table,
)
from trafficking_desk.words import _

_CHILD_DOOR: Final = ("childrens_social_care", "hsct_gateway")  # council, Trust
_ADULT_DOOR: Final = ("adult_social_care", "hsct_adult")
_SAFE: Final = (
    "safety_plan.sleeps_at",
    "safety_plan.may_collect",
    "safety_plan.safe_contact",
    "safety_plan.safe_channels",
    "safety_plan.must_not_know",
)
_NEXT: Final = ("person.expected_next", "person.safe_to_see")
_WISHES: Final = ("safety_plan.wishes", "consent.words")
_FAMILY: Final = ("home.household", "home.siblings_elsewhere")
_CHILDREN: Final = 4  # rows for a pen
_CARE: Final = (
    "person.care_needs",
    "consent.cannot_decide_because",
    "person.pregnant",
    "facts.others_at_risk",
)


def childrens_referral(pack: PackInput) -> Document:
    """Return the referral to children's services: the person, or who is beside them."""
    title = _("Referral to children's services")
    if _in_ni(pack):
        title = _("Referral to the Trust Gateway service")
    if not pack.is_child:
        parts = _beside_an_adult(pack)
        return paper(pack, title, parts, subtitle=from_organisation(pack))
    sections = (
        _cover(pack, _CHILD_DOOR, _about(pack), requests(pack)),
        section("child", _("The child"), about_rows(pack), new_page=True),
        section("where", _("Where the child is, and where it is safe"), _where(pack)),
        section("home", _("Parents, carers and home"), _home(pack)),
        *_worry(pack),
        section("voice", _("What the child wants and knows"), _voice(pack)),
        *_around(pack),
        *gaps_section(pack, "childrens_services"),
        _receipt(pack, child=True),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _beside_an_adult(pack: PackInput) -> tuple[Section, ...]:
    """Return the sections about children at risk, with the adult as what links them."""
    about = SummaryRow(_("About"), _("Children who may be at risk beside an adult"))
    return (
        _cover(pack, _CHILD_DOOR, about, requests_beside(pack)),
        section(
            "children", _("Children who may be at risk"), _beside(pack), new_page=True
        ),
        section("adult", _("The adult we are with"), about_rows(pack)),
        section("where", _("Where the adult is, and where it is safe"), _where(pack)),
        *_worry(pack),
        section("voice", _("What the adult wants and agreed to"), _voice(pack)),
        *_around(pack),
        _receipt(pack, child=True),
    )


def _beside(pack: PackInput) -> Iterator[Node]:
    if pack.case.person.pregnant == "yes":
        unborn = _("The adult is pregnant: this is about the unborn child, too.")
        yield Paragraph(unborn, strong=True)
    head = (_("Name"), _("Age"), _("Where"), _("Why they may be at risk"))
    yield Table(head, _CHILDREN * (("", "", "", ""),), (3, 1.2, 3, 5), tall=True)
    if has_any(pack.case, _FAMILY):
        yield Heading(_("Recorded of the adult's family and home"))
        yield from family_tables(pack)


def adult_referral(pack: PackInput) -> Document:
    """Return the referral to adult safeguarding, or to support."""
    title = _("Referral to adult safeguarding")
    if _in_ni(pack):
        title = _("Referral to the Trust's adult safeguarding team")
    if pack.is_child:
        return paper(pack, title, (_not_for_a_child(),))
    sections = (
        _cover(pack, _ADULT_DOOR, _about(pack), requests(pack)),
        section("adult", _("The adult"), about_rows(pack), new_page=True),
        section("voice", _("What the person wants and agreed to"), _voice(pack)),
        section("care", _("Care, support and deciding"), _care(pack)),
        section("where", _("Where the person is, and where it is safe"), _where(pack)),
        *_worry(pack),
        *_around(pack),
        *gaps_section(pack, "adult_services"),
        _receipt(pack, child=False),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _not_for_a_child() -> Section:
    text = _(
        "A child, or someone who may be a child, is referred to children's services:"
        " use that paper."
    )
    return Section("cover", "", (Notice("attention", _("Not for this case"), text),))


def _in_ni(pack: PackInput) -> bool:
    return pack.case.setting.nation == "northern_ireland"


def _about(pack: PackInput) -> SummaryRow:
    return SummaryRow(_("Treat as"), treat_as_text(pack))


def _cover(
    pack: PackInput,
    doors: tuple[str, str],
    about: SummaryRow,
    asked: Iterable[str],
) -> Section:
    return Section(
        "cover",
        "",
        (
            danger_banner(pack),
            Paragraph(_ring_first(), strong=True),
            *door_card(pack, doors[int(_in_ni(pack))]),
            Paragraph(no_answer(), small=True),
            *glance_rows(pack, about),
            Heading(_("What we ask of you")),
            Points(tuple(asked), numbered=True),
            Heading(_("Who is worried, and how to reach them")),
            *worker_rows(pack),
        ),
    )


def _ring_first() -> str:
    return _("We ring you first, and send this in writing the same day.")


def _where(pack: PackInput) -> Iterator[Node]:
    yield from where_rows(pack)
    gone = frozenset(answered(pack.case, _NEXT))
    yield from known_or_pen(pack, (p for p in _NEXT if p not in gone))
    yield from known_or_pen(pack, _SAFE)


def _home(pack: PackInput) -> Iterator[Node]:
    if pack.case.home.parents_told != "yes":
        yield Notice(
            "attention",
            _("Nobody at home has been told, as far as we know"),
            _("Speak to us before you contact anyone at home."),
        )
    yield from home_rows(pack)


def _voice(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack, _WISHES[:1], wishes="words")
    yield from sharing_part(pack)


def _care(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack, _CARE)
    yield Lines(_("Help needed to talk, read, move, wash, eat or decide"), 2)
    yield Lines(_("If it is not sure that they can decide: what you saw"), 2)


def _worry(pack: PackInput) -> tuple[Section, ...]:
    return (
        section("danger", _("Danger"), danger_part(pack)),
        section("story", _("What happened"), story_part(pack)),
        section("signs", _("What was seen and heard"), signs_part(pack)),
        section("elements", _("What this may be"), elements_part(pack)),
    )


def _around(pack: PackInput) -> tuple[Section, ...]:
    return (
        section("services", _("Who else knows them"), services_rows(pack)),
        section("people", _("People around them"), people_part(pack)),
        section("actions", _("What was done so far"), actions_part(pack)),
    )


def _receipt(pack: PackInput, *, child: bool) -> Section:
    title = _("Receipt: please sign and send back")
    slip = tuple(receipt_part(pack, child=child))
    return Section("receipt", title, slip, new_page=True)
