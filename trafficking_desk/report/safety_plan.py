"""The safety plan: today's part by staff, the rest agreed by professionals."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.age import age_rows
from trafficking_desk.report.parts.answers import (
    answer_at,
    known_or_pen,
    or_gap,
    pen_line,
)
from trafficking_desk.report.parts.bed import bed_part
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.lives_there import in_hotel
from trafficking_desk.report.parts.naming import about_them
from trafficking_desk.report.parts.plan_numbers import plan_numbers
from trafficking_desk.report.parts.safe_people import people_who_may_be_safe
from trafficking_desk.report.parts.tonight import belongings_part, tonight_part
from trafficking_desk.report.parts.withheld import (
    with_warning,
    withheld,
    withheld_box,
)
from trafficking_desk.report.tree import (
    Document,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    SummaryList,
    SummaryRow,
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
_IF_BACK: Final = "safety_plan.if_they_go_back"
_BACK: Final = (_IF_BACK, "safety_plan.belongings")
_WHO_KNOWS: Final = (
    "safety_plan.safe_contact",
    "safety_plan.safe_channels",
    "safety_plan.must_not_know",
)
_SAFE_ADULT: Final = "safety_plan.safe_adult"
_TRUSTED: Final = ("safety_plan.may_collect", "safety_plan.safe_contact", _SAFE_ADULT)
# In a plan that is made from a case the bed of tonight stands before these.
_REST: Final = (
    "safety_plan.danger_from",
    "safety_plan.wishes",
    "safety_plan.phone_and_internet",
    *_WHO_KNOWS,
)
_IF_MISSING: Final = "safety_plan.if_missing"
_REVIEW: Final = "safety_plan.review_on"
_AGREED: Final = "safety_plan.agreed"
_ROWS: Final = 3  # of what is agreed, for a pen
_SIGNERS: Final = 4


def safety_plan(pack: PackInput) -> Document:
    """Return the plan for a child, or for an adult."""
    title = _("Safety plan for an adult")
    if pack.is_child:
        title = _("Safety plan for a child")
    return paper(pack, title, plan_sections(pack), subtitle=from_organisation(pack))


def plan_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the plan's parts: today, agreed with others, numbers, signatures."""
    known = tuple(tonight_part(pack))
    facts = (section("tonight", _("What we know for tonight"), known),) if known else ()
    return (
        section("start", "", _start(pack)),
        section("today", _("Today: written by staff"), _today(pack)),
        *facts,
        section("missing", _("If they go missing"), _if_missing(pack)),
        section("agreed", _("To be agreed by the professionals"), _agreed(pack)),
        section("numbers", _("Whom to ring"), plan_numbers(pack)),
        section("signed", _("Who agreed to this plan"), _signed(pack)),
    )


def _start(pack: PackInput) -> Iterator[Node]:
    blank = is_blank(pack)
    yield pen_line(pack, "danger_now.answer") if blank else danger_banner(pack)
    person = pack.case.person
    yield from about_them(pack, _("For"), person.known_as, person.name)
    rows = () if blank else tuple(age_rows(pack))
    if rows:
        yield SummaryList(rows)
    title = _("No copy goes home")
    if in_hotel(pack):
        title = _("No copy goes home or to the hotel")
    yield Notice("attention", title, _no_copy(pack))
    yield Paragraph(_with_them(pack), strong=True)


def _no_copy(pack: PackInput) -> str:
    if pack.is_child:
        return _(
            "Someone who harms the child may find it. Keep it here. Tell the child"
            " what is in it, and ask what is safe for them to carry."
        )
    return _(
        "Someone who harms the person may find it. Keep it here. Tell the person"
        " what is in it, and ask what is safe for them to carry."
    )


def _with_them(pack: PackInput) -> str:
    if pack.is_child:
        return _("Make this plan with the child, alone and in private.")
    return _("Make this plan with the person, alone and in private.")


def _today(pack: PackInput) -> Iterator[Node]:
    if is_blank(pack):
        yield from _as_on_screen(pack)
        return
    held = withheld(pack, _TRUSTED)
    yield from withheld_box(pack, _TRUSTED)
    yield from bed_part(pack)
    told = {path: "" for path in held if path in _REST}
    yield from known_or_pen(pack, _REST, told, danger_from="judgement", wishes="words")
    if pack.is_child:
        yield from _safe_adult(pack)
        return
    yield from known_or_pen(pack, (*_OF_AN_ADULT, _IF_BACK))
    yield from belongings_part(pack)


def _as_on_screen(pack: PackInput) -> Iterator[Node]:
    """Yield the lines in the order of the screens: so they are typed in."""
    own = (*_OF_A_CHILD, *_GOING) if pack.is_child else (*_OF_AN_ADULT, *_GOING, *_BACK)
    paths = (*_TODAY, *own, *_WHO_KNOWS)
    yield from known_or_pen(pack, paths)


def _safe_adult(pack: PackInput) -> Iterator[Node]:
    """Yield the safe adult; until there is one, whom the record names as trusted."""
    told = withheld(pack, (_SAFE_ADULT,))
    if not answer_at(pack.case, _SAFE_ADULT).strip() or told:
        rows = people_who_may_be_safe(pack)
        if rows:
            yield SummaryList(rows)
    yield from known_or_pen(pack, _OF_A_CHILD, told)


def _if_missing(pack: PackInput) -> Iterator[Node]:
    yield Paragraph(_ring_at_once(pack), strong=True)
    agreed = answer_at(pack.case, _IF_MISSING)
    if agreed.strip():
        told = with_warning(pack, agreed)
        yield SummaryList((SummaryRow(_("What was agreed"), told),))
        return
    yield Lines(_("Who rings whom, and where they may be"), 2, field=_IF_MISSING)


def _ring_at_once(pack: PackInput) -> str:
    if not pack.is_child:
        return _(
            "Missing, and in danger or taken? Ring 999 at once. If not, do what was"
            " agreed."
        )
    children = services(pack.case.setting.nation)["childrens"]
    words = _("Ring 999 at once, then {children}. Do not wait.")
    return words.format(children=children)


def _agreed(pack: PackInput) -> Iterator[Node]:
    yield Points(_to_agree(pack))
    yield from known_or_pen(pack, (_REVIEW,))
    head = (_("What"), _("Who does it"), _("By when"), _("Done"))
    known = tuple(
        (or_gap(one.what), or_gap(one.who), or_gap(typed_moment(one.by_when)), "☐")
        for one in pack.case.safety_plan.agreed
    )
    empty = max(_ROWS - len(known), 1) * (("", "", "", "☐"),)
    yield Table(head, (*known, *empty), (6, 4, 2.5, 1.2), tall=True, field=_AGREED)


def _to_agree(pack: PackInput) -> tuple[str, ...]:
    if pack.is_child:
        return (
            _("Where the child stays, and who checks that it is safe")
            if in_hotel(pack)
            else _("Where the child lives, and who checks that it is safe"),
            _("Phone: who holds it, and what is switched off, such as location"),
            _("Who speaks for the child, and the guardian if there is one"),
            _("What the parents or carers are told, and by whom"),
        )
    return (
        _("A safe place to stay, and how long"),
        _("Money, work and papers"),
        _("Support worker, legal advice, health care"),
        _("Children and others at risk beside them"),
    )


def _signed(pack: PackInput) -> Iterator[Node]:
    yield from known_or_pen(pack, ("safety_plan.said",), said="words")
    head = (_("Name and role"), _("Signed"), _("Day and time"))
    signers = _SIGNERS - is_blank(pack)  # so that the form ends with its page
    yield Table(head, signers * (("", "", ""),), (5, 4, 3), tall=True)
