"""Children's services are told of children beside an adult, and of them alone.

The adult's own account is theirs: only what bears on the children goes to a paper
that they did not ask for.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import section
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.beside_facts import front_rows, known_part
from trafficking_desk.report.parts.children import children_part
from trafficking_desk.report.parts.front import agency_cover, receipt
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.people import involved_people
from trafficking_desk.report.parts.person import BORN, birth_and_age
from trafficking_desk.report.parts.reach import PHONES, phones
from trafficking_desk.report.parts.record import action_entries
from trafficking_desk.report.parts.requests import requests_beside
from trafficking_desk.report.parts.room import FIRST_PAGE, fitted, height
from trafficking_desk.report.parts.rung import CHILDREN, calls_to
from trafficking_desk.report.parts.sharing import sharing_part
from trafficking_desk.report.tree import Lines, Node, Paragraph, Section, SummaryRow
from trafficking_desk.words import _

_ADULT: Final = ("person.name", "person.known_as", BORN, "person.gender")
_ALSO: Final = (
    "person.languages",
    "person.interpreter",
    "person.interpreter_gender",
    "person.pregnant",
    PHONES,
)
_WHERE: Final = (
    "person.where_now",
    "person.staying_at",
    "person.expected_next",
    "person.safe_to_see",
    "safety_plan.sleeps_at",
)
_REACH: Final = ("safety_plan.safe_contact", "safety_plan.safe_channels")
_FEARED: Final = ("safety_plan.danger_from", "safety_plan.must_not_know")
_DANGER: Final = ("danger_now.answer", "danger_now.answered_at")
_MORE_DANGER: Final = (
    "danger_now.kinds",
    "danger_now.what",
    "facts.others_at_risk",
)
_NEAR: Final = "facts.exploiter_may_be_present"
_MOST_FACTS: Final = 4  # of each kind on page 1; all of them follow
_EMERGENCY: Final = "call_999"
_WISHES: Final = ("safety_plan.wishes",)
# Others who know an adult can tell what was done to them.
_SERVICES: Final = ("services.social_worker", "services.council")


def is_beside(pack: PackInput) -> bool:
    """Say whether children may be at risk beside this adult, born or unborn."""
    at_risk = "children" in pack.case.facts.others_at_risk
    return at_risk or pack.case.person.pregnant == "yes"


def beside_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the sections about the children, with the adult as what links them."""
    return (
        _cover(pack),
        section(
            "children",
            _("Children who may be at risk"),
            children_part(pack),
            new_page=True,
        ),
        section("people", _("Who may be a danger"), _feared(pack)),
        section("signs", _("What we know that bears on them"), _known(pack)),
        section("adult", _("The adult we are with"), _adult(pack)),
        section("where", _("Where the adult is, and how to reach them"), _where(pack)),
        section("danger", _("Danger"), _danger(pack)),
        section("voice", _("What the adult wants and agreed to"), _voice(pack)),
        section("services", _("Who else knows them"), _services(pack)),
        section("actions", _("What was done so far"), _actions(pack)),
        receipt(pack, child=True),
    )


def _cover(pack: PackInput) -> Section:
    """Return page 1, with as much of why we fear for them as there is room for."""
    tried = (_with_facts(pack, most) for most in range(_MOST_FACTS, 0, -1))
    fits = (one for one in tried if height(one.nodes) <= FIRST_PAGE)
    return next(fits, _with_facts(pack, 0))


def _with_facts(pack: PackInput, most: int) -> Section:
    """Return page 1 with so many facts; whom to fear can wait for page 2."""
    told = _("Children who may be at risk beside an adult")
    about = (SummaryRow(_("About"), told), *front_rows(pack, most))
    asked = requests_beside(pack, CHILDREN)
    cover = agency_cover(pack, CHILDREN, about, asked, beside=True)
    can_wait = (label_for(pack, _FEARED[0]),)
    return replace(cover, nodes=fitted(cover.nodes, can_wait))


def _known(pack: PackInput) -> Iterator[Node]:
    yield from known_part(pack)
    yield Lines(_("What else bears on the children"), 3)
    yield Paragraph(
        _(
            "The rest of the adult's account is not in this paper: it is theirs. Ask"
            " us, if the children's safety depends on it."
        ),
        small=True,
    )


def _feared(pack: PackInput) -> Iterator[Node]:
    """Yield whom nobody may warn: before anyone rings a number or a door."""
    yield from involved_people(pack)
    yield from known_or_pen(pack, _FEARED, danger_from="judgement")


def _adult(pack: PackInput) -> tuple[Node, ...]:
    told = {BORN: birth_and_age(pack)}
    also = answered(pack.case, _ALSO)
    if PHONES in also:
        told[PHONES] = phones(pack)
    return rows_of(pack, (*_ADULT, *also), told, ("person.name", BORN))


def _where(pack: PackInput) -> Iterator[Node]:
    paths = (_WHERE[0], *answered(pack.case, _WHERE[1:]))
    yield from rows_of(pack, paths, None, _WHERE[:1])
    yield from known_or_pen(pack, _REACH)


def _danger(pack: PackInput) -> tuple[Node, ...]:
    """Return the answers, without what was done to the adult."""
    near = (_NEAR,) if pack.case.facts.exploiter_may_be_present else ()
    return rows_of(pack, (*_DANGER, *answered(pack.case, _MORE_DANGER), *near))


def _actions(pack: PackInput) -> tuple[Node, ...]:
    ours = calls_to(pack, CHILDREN)
    return action_entries(
        pack,
        [
            one
            for one in pack.case.actions_taken
            if one in ours or one.step == _EMERGENCY
        ],
        CHILDREN,
    )


def _voice(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack, _WISHES, wishes="words")
    yield from sharing_part(pack)


def _services(pack: PackInput) -> tuple[Node, ...]:
    return rows_of(pack, _SERVICES)
