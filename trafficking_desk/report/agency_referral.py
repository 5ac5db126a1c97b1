"""Referrals to the council, or the Trust in Northern Ireland: child and adult.

The order is that of a usual multi-agency referral form, so that a front door can
triage it, or copy it into its own form, from top to bottom.
"""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.contacts import contact_card, no_answer
from trafficking_desk.report.parts.cover import requests, treat_as_text, worker_rows
from trafficking_desk.report.parts.danger import danger_banner, danger_part
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import (
    about_rows,
    home_rows,
    services_rows,
    where_rows,
)
from trafficking_desk.report.parts.receipt import receipt_part
from trafficking_desk.report.parts.record import actions_part
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
    SummaryList,
    SummaryRow,
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
_CARE: Final = (
    "person.care_needs",
    "consent.cannot_decide_because",
    "person.pregnant",
    "facts.others_at_risk",
)


def childrens_referral(pack: PackInput) -> Document:
    """Return the referral to children's services."""
    title = _("Referral to children's services")
    if _in_ni(pack):
        title = _("Referral to the Trust Gateway service")
    sections = (
        _cover(pack, _CHILD_DOOR),
        section("child", _("The child"), about_rows(pack), new_page=True),
        section("where", _("Where the child is, and where it is safe"), _where(pack)),
        section("home", _("Parents, carers and home"), _home(pack)),
        *_worry(pack),
        section("voice", _("What the child wants and knows"), _voice(pack)),
        *_around(pack),
        *gaps_section(pack, "childrens_services"),
        _receipt(pack),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def adult_referral(pack: PackInput) -> Document:
    """Return the referral to adult safeguarding, or to support."""
    title = _("Referral to adult safeguarding")
    if _in_ni(pack):
        title = _("Referral to the Trust's adult safeguarding team")
    sections = (
        _cover(pack, _ADULT_DOOR),
        section("adult", _("The adult"), about_rows(pack), new_page=True),
        section("voice", _("What the person wants and agreed to"), _voice(pack)),
        section("care", _("Care, support and deciding"), _care(pack)),
        section("where", _("Where the person is, and where it is safe"), _where(pack)),
        *_worry(pack),
        *_around(pack),
        *gaps_section(pack, "adult_services"),
        _receipt(pack),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _in_ni(pack: PackInput) -> bool:
    return pack.case.setting.nation == "northern_ireland"


def _cover(pack: PackInput, doors: tuple[str, str]) -> Section:
    door = pack.numbers.get(doors[int(_in_ni(pack))])
    card = (contact_card(door),) if door else ()
    glance = (
        SummaryRow(_("Treat as"), treat_as_text(pack)),
        SummaryRow(_("Where they are now"), pack.case.person.where_now),
    )
    return Section(
        "cover",
        "",
        (
            danger_banner(pack),
            Paragraph(_ring_first(pack), strong=True),
            *card,
            Paragraph(no_answer(), small=True),
            SummaryList(glance),
            Heading(_("What we ask of you")),
            Points(tuple(requests(pack)), numbered=True),
            Heading(_("Who is worried, and how to reach them")),
            *worker_rows(pack),
        ),
    )


def _ring_first(pack: PackInput) -> str:
    if _in_ni(pack):
        return _("Ring the Trust first. Then send this in writing the same day.")
    return _("Ring the council first. Then send this in writing the same day.")


def _where(pack: PackInput) -> Iterator[Node]:
    yield from where_rows(pack)
    gone = frozenset(answered(pack.case, _NEXT))
    yield from known_or_pen(pack.case, (p for p in _NEXT if p not in gone))
    yield from known_or_pen(pack.case, _SAFE)


def _home(pack: PackInput) -> Iterator[Node]:
    if pack.case.home.parents_told != "yes":
        yield Notice(
            "attention",
            _("Nobody at home has been told, as far as we know"),
            _("Speak to us before you contact anyone at home."),
        )
    yield from home_rows(pack)


def _voice(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack.case, _WISHES[:1], wishes="words")
    yield from sharing_part(pack)


def _care(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack.case, _CARE)
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


def _receipt(pack: PackInput) -> Section:
    title = _("Receipt: please sign and send back")
    return Section("receipt", title, tuple(receipt_part(pack)), new_page=True)
