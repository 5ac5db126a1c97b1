"""The safety plan: today's part by staff, the rest agreed by professionals."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import known_or_pen, or_gap
from trafficking_desk.report.parts.contacts import door_card, no_answer
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.tree import (
    Document,
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
)
_OF_A_CHILD: Final = ("safety_plan.safe_adult", "safety_plan.help_word")
_OF_AN_ADULT: Final = ("safety_plan.help_word",)
_GOING: Final = (
    "safety_plan.phone_and_internet",
    "safety_plan.may_collect",
    "safety_plan.travel",
)
_BACK: Final = ("safety_plan.if_they_go_back", "safety_plan.belongings")
_WHO_KNOWS: Final = (
    "safety_plan.safe_contact",
    "safety_plan.safe_channels",
    "safety_plan.must_not_know",
)
_LATER: Final = ("safety_plan.if_missing", "safety_plan.review_on")
_AGREED: Final = "safety_plan.agreed"
_ROWS: Final = 5  # of what is agreed, for a pen


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
        section("signed", _("Who agreed to this plan"), _signed(pack)),
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
    # In the order of the screens: what was written by hand is typed in so.
    own = (*_OF_A_CHILD, *_GOING) if pack.is_child else (*_OF_AN_ADULT, *_GOING, *_BACK)
    paths = (*_TODAY, *own, *_WHO_KNOWS)
    yield from known_or_pen(pack, paths, danger_from="judgement", wishes="words")


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
    yield from known_or_pen(pack, _LATER)
    head = (_("What"), _("Who does it"), _("By when"), _("Done"))
    known = tuple(
        (or_gap(one.what), or_gap(one.who), or_gap(typed_moment(one.by_when)), "☐")
        for one in pack.case.safety_plan.agreed
    )
    empty = max(_ROWS - len(known), 1) * (("", "", "", "☐"),)
    yield Table(head, (*known, *empty), (6, 4, 2.5, 1.2), tall=True, field=_AGREED)


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


def _signed(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, ("safety_plan.said",), said="words")
    head = (_("Name and role"), _("Signed"), _("Day and time"))
    yield Table(head, 4 * (("", "", ""),), (5, 4, 3), tall=True)
