"""Referrals to the council, or the Trust in Northern Ireland: child and adult.

The order is that of a usual multi-agency referral form, so that a front door can
triage it, or copy it into its own form, from top to bottom.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from trafficking_desk.report.beside_referral import beside_sections, is_beside
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.age import age_in_doubt, treat_as_text
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.cover import known_age_row
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.front import agency_cover, receipt
from trafficking_desk.report.parts.others import OTHERS
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import (
    about_rows,
    birth_and_age,
    home_rows,
    services_rows,
    where_rows,
)
from trafficking_desk.report.parts.record import actions_part, events_latest_first
from trafficking_desk.report.parts.requests import requests
from trafficking_desk.report.parts.rung import ADULTS, CHILDREN, Door
from trafficking_desk.report.parts.safety import safety_part, traces_part
from trafficking_desk.report.parts.sharing import sharing_part
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import (
    Document,
    Lines,
    Node,
    Notice,
    Paragraph,
    Section,
    SummaryRow,
)
from trafficking_desk.words import _

_NEXT: Final = ("person.expected_next", "person.safe_to_see")
_WISHES: Final = ("safety_plan.wishes",)
_WHERE: Final = ("person.where_now", "person.staying_at", "needs")
_CARE: Final = (
    "person.care_needs",
    "person.disability",
    "missing.medicine",
    "missing.risks",
    "consent.cannot_decide_because",
    "person.pregnant",
    OTHERS,
    "services.gp",
)
_ASKED: Final = frozenset({"person.care_needs", OTHERS})
_DECIDES: Final = frozenset({"agrees", "refuses", "undecided"})


def childrens_referral(pack: PackInput) -> Document:
    """Return the referral to children's services: the person, or who is beside them."""
    title = _("Referral to children's services")
    if _in_ni(pack):
        title = _("Referral to the Trust Gateway service")
    if not pack.is_child:
        parts = beside_sections(pack) if is_beside(pack) else (_nobody_beside(),)
        return paper(pack, title, parts, subtitle=from_organisation(pack))
    sections = (
        agency_cover(pack, CHILDREN, _about(pack), requests(pack, CHILDREN)),
        section("child", _("The child"), about_rows(pack, email=False), new_page=True),
        section("where", _("Where the child is"), _where(pack)),
        section("safety_plan", _("Keeping the child safe"), safety_part(pack)),
        section("home", _("Parents, carers and home"), _home(pack)),
        *_worry(pack),
        section("voice", _("What the child wants and knows"), _voice(pack)),
        *_around(pack, CHILDREN),
        *gaps_section(pack, "childrens_services"),
        receipt(pack, child=True),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def adult_referral(pack: PackInput) -> Document:
    """Return the referral to adult safeguarding, or to support."""
    title = _("Referral to adult safeguarding")
    if _in_ni(pack):
        title = _("Referral to the Trust's adult safeguarding team")
    if pack.is_child:
        return paper(pack, title, (_not_for_a_child(),))
    sections = (
        agency_cover(pack, ADULTS, _about(pack), requests(pack, ADULTS)),
        section("adult", _("The adult"), about_rows(pack, email=False), new_page=True),
        section("voice", _("What the person wants and agreed to"), _voice(pack)),
        section("care", _("Care, support and deciding"), _care(pack)),
        section("where", _("Where the person is"), _where(pack)),
        section("safety_plan", _("Keeping the person safe"), safety_part(pack)),
        *_worry(pack),
        *_around(pack, ADULTS),
        *gaps_section(pack, "adult_services"),
        receipt(pack, child=False),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _nobody_beside() -> Section:
    text = _(
        "Nobody recorded that children may be at risk beside this adult, or a"
        " pregnancy. If that is so, record it: then this paper is made."
    )
    return _not_for_this(text)


def _not_for_a_child() -> Section:
    text = _(
        "A child, or someone who may be a child, is referred to children's services:"
        " use that paper."
    )
    return _not_for_this(text)


def _not_for_this(text: str) -> Section:
    return Section("cover", "", (Notice("attention", _("Not for this case"), text),))


def _in_ni(pack: PackInput) -> bool:
    return pack.case.setting.nation == "northern_ireland"


def _about(pack: PackInput) -> tuple[SummaryRow, ...]:
    """Return how to treat the person where their age alone does not say it, and why."""
    known = tuple(known_age_row(pack))
    if age_in_doubt(pack) or not birth_and_age(pack):
        return (SummaryRow(_("Treat as"), treat_as_text(pack)), *known)
    return known


def _where(pack: PackInput) -> Iterator[Node]:
    if pack.is_child:
        yield from where_rows(pack)
    else:
        paths = (*_WHERE, *answered(pack.case, _NEXT))
        yield from rows_of(pack, paths, pen=_WHERE[:1])
    gone = frozenset(answered(pack.case, _NEXT))
    yield from known_or_pen(pack, (p for p in _NEXT if p not in gone))


def _home(pack: PackInput) -> Iterator[Node]:
    if pack.case.home.parents_told != "yes":
        yield Notice(
            "attention",
            _("Nobody at home has been told, as far as we know"),
            _("Speak to us before you contact anyone at home."),
        )
    yield from home_rows(pack)


def _voice(pack: PackInput) -> Iterator[Node]:
    yield from rows_of(pack, _WISHES, wishes="words")
    yield from sharing_part(pack)


def _care(pack: PackInput) -> Iterator[Node]:
    needs_none = pack.case.person.care_needs == "no"
    if needs_none:
        yield Paragraph(
            _(
                "No need for care or support is recorded. We ask all the same, because"
                " others may use or control this person. Please tell us what you can"
                " do, and who else can help."
            )
        )
    known = set(answered(pack.case, _CARE))
    wanted = (known | _ASKED) - ({OTHERS} & known)  # it stands with the danger
    yield from rows_of(pack, [one for one in _CARE if one in wanted])
    if not needs_none:
        yield Lines(_("Help needed to talk, read, move, wash, eat or decide"), 2)
    if not _can_decide(pack):
        yield Lines(_("If it is not sure that they can decide: what you saw"), 2)


def _can_decide(pack: PackInput) -> bool:
    """Say whether what was asked shows a person who decides."""
    consent = pack.case.consent
    answers = {str(one) for one in (consent.nrm, consent.police, consent.sharing)}
    return "cannot_decide" not in answers and not answers.isdisjoint(_DECIDES)


def _worry(pack: PackInput) -> Iterable[Section]:
    yield section("danger", _("Danger"), danger_part(pack))
    yield section("story", _("The story"), story_part(pack))
    events = events_latest_first(pack)
    if events:
        title = _("What happened when, latest first")
        yield section("chronology", title, (events,))
    yield section("signs", _("What was seen and heard"), signs_part(pack))
    yield section("elements", _("What this may be"), elements_part(pack))


def _around(pack: PackInput, door: Door) -> Iterable[Section]:
    yield section("services", _("Who else knows them"), services_rows(pack))
    yield section("people", _("People around them"), people_part(pack))
    traces = traces_part(pack)
    if traces:
        title = _("Phones, online names, cars and places")
        yield section("reach", title, traces)
    yield section("actions", _("What was done so far"), actions_part(pack, door))
