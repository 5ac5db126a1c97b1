"""The safety plan: today's part by staff, the rest agreed by professionals."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import known_or_pen
from trafficking_desk.report.parts.contacts import door_card, no_answer
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.tree import (
    Document,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    Table,
)
from trafficking_desk.words import _

_TODAY: Final = (
    "safety_plan.danger_from",
    "safety_plan.wishes",
    "safety_plan.sleeps_at",
    "safety_plan.may_collect",
    "safety_plan.travel",
    "safety_plan.phone_and_internet",
    "safety_plan.safe_contact",
    "safety_plan.safe_channels",
    "safety_plan.must_not_know",
)
_LATER: Final = ("safety_plan.if_missing", "safety_plan.review_on")


def safety_plan(pack: PackInput) -> Document:
    """Return the plan for a child, or for an adult."""
    title = _("Safety plan for an adult")
    if pack.is_child:
        title = _("Safety plan for a child")
    return paper(pack, title, plan_sections(pack), subtitle=from_organisation(pack))


def plan_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the plan's parts: today, agreed with others, numbers, signatures."""
    agreed = _("To be agreed by the professionals")
    return (
        section("start", "", _start(pack)),
        section("today", _("Today: written by staff"), _today(pack)),
        section("agreed", agreed, _agreed(pack)),
        section("numbers", _("Whom to ring"), _numbers(pack)),
        section("signed", _("Who agreed to this plan"), _signed()),
    )


def _start(pack: PackInput) -> Iterator[Node]:
    yield danger_banner(pack)
    yield Notice(
        "attention",
        _("No copy goes home"),
        _(
            "Whoever is using the person may find it. Keep it here. Tell the person"
            " what is in it, and ask what is safe for them to carry."
        ),
    )


def _today(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack.case, _TODAY)
    if pack.is_child:
        yield Lines(_("A safe adult here, by name, and how to find them"), 1)
        yield Lines(_("A word or sign that means “I need help now”"), 1)
        yield Lines(_("To and from school: who goes with them"), 1)
    else:
        yield Lines(_("A word or sign that means “I need help now”"), 1)
        yield Lines(_("If they go back: what they take, and when they ring"), 2)
        yield Lines(_("Papers, money, medicine: where they are kept"), 1)


def _agreed(pack: PackInput) -> Iterator[Node]:
    points = (
        (
            _("Where the child lives, and who checks that it is safe"),
            _("Phone: who holds it, and what is switched off, such as location"),
            _("Who speaks for the child, and the guardian if there is one"),
            _("What the parents or carers are told, and by whom"),
        )
        if pack.is_child
        else (
            _("A safe place to stay, and how long"),
            _("Money, work and papers"),
            _("Support worker, legal advice, health care"),
            _("Children and others at risk beside them"),
        )
    )
    yield Points(points)
    head = (_("What"), _("Who does it"), _("By when"), _("Done"))
    yield Table(head, 5 * (("", "", "", "☐"),), (6, 4, 2.5, 1.2), tall=True)
    yield from known_or_pen(pack.case, _LATER)


def _numbers(pack: PackInput) -> Iterator[Node]:
    for one in _lines(pack):
        yield from door_card(pack, one)
    yield Paragraph(no_answer(), strong=True)


def _lines(pack: PackInput) -> tuple[str, ...]:
    if not pack.is_child:
        return ("emergency_999", "own_dsl", "msh_unseen")
    in_ni = pack.case.setting.nation == "northern_ireland"
    door = "hsct_gateway" if in_ni else "childrens_social_care"
    return ("emergency_999", "own_dsl", door)


def _signed() -> Iterator[Node]:
    head = (_("Name and role"), _("Signed"), _("Day and time"))
    yield Table(head, 4 * (("", "", ""),), (5, 4, 3), tall=True)
    yield Lines(_("What the person said about this plan"), 2)
