"""Referral to the guardian service: an adult who stands by a trafficked child.

Source: Barnardo's guardianship service, Guardianship Scotland and the Independent
Guardian Service, as read for resources/guidance/guardians.toml.
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
from trafficking_desk.report.parts.age import treat_as_text
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.cover import (
    danger_rows,
    glance_rows,
    worker_rows,
)
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.guardian_asks import guardian_requests
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import about_rows, family_tables
from trafficking_desk.report.parts.record import actions_part, chronology_part
from trafficking_desk.report.parts.rung import CHILDREN, GUARDIANS, told_elsewhere
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Notice,
    Points,
    SummaryRow,
)
from trafficking_desk.words import _

_WISH: Final = "person.interpreter_gender"
_CARE: Final = (
    "home.placement",
    "person.staying_at",
    "person.where_now",
    "safety_plan.sleeps_at",
    "safety_plan.may_collect",
    "person.cared_for_by",
    "person.parent_in_uk",
    "home.parental_figure",
    "home.responsibility",
)
_WORKERS: Final = (
    "services.social_worker",
    "services.council",
    "services.council_phone",
    "services.council_email",
    "services.solicitor",
    "services.school",
)
_REFERENCES: Final = (
    "services.home_office_reference",
    "services.crime_reference",
    "services.nrm_reference",
)
_MEETING: Final = (
    "person.safe_to_see",
    "safety_plan.safe_contact",
    "safety_plan.safe_channels",
    "safety_plan.must_not_know",
)
_HOME: Final = ("home.parents_told",)
_TOLD: Final = ("home.by",)
_WISHES: Final = ("safety_plan.wishes", "consent.words")


def guardian_referral(pack: PackInput) -> Document:
    """Return the referral; for an adult only the reason why there is none."""
    title = _("Referral to the guardian service")
    if not pack.is_child:
        text = _("Guardians are for children, and for those who may be children.")
        told = Notice("attention", _("Not for this case"), text)
        return paper(pack, title, (section("start", "", (told,)),))
    about = (*about_rows(pack), *_interpreter(pack))
    care = known_or_pen(pack, _CARE)
    sections = (
        section("cover", "", _cover(pack)),
        section("child", _("The child"), about, new_page=True),
        section("voice", _("What the child wants and needs"), _voice(pack)),
        section("care", _("Who cares for the child, and where"), care),
        section("home", _("Parents, brothers and sisters"), _home(pack)),
        section("workers", _("Who works with the child"), _pen(pack, _WORKERS)),
        section("references", _("References"), _pen(pack, _REFERENCES)),
        section("meeting", _("Meeting the child safely"), _pen(pack, _MEETING)),
        section("story", _("The story"), story_part(pack)),
        section("chronology", _("What happened when"), chronology_part(pack)),
        section("signs", _("What was seen and heard"), signs_part(pack)),
        section("elements", _("What this may be"), elements_part(pack)),
        section("people", _("People around them"), people_part(pack)),
        section("actions", _("What was done so far"), actions_part(pack)),
        *gaps_section(pack, "guardian"),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _cover(pack: PackInput) -> Iterator[Node]:
    yield from danger_rows(pack)
    yield from _who_refers(pack)
    told = "\n".join(told_elsewhere(pack, CHILDREN))
    rows: list[SummaryRow] = []
    if pack.case.person.under_18 == "not_sure":
        rows.append(SummaryRow(_("Treat as"), treat_as_text(pack)))
    if told:
        rows.append(SummaryRow(_("Told already"), told))
    yield from glance_rows(pack, *rows, door=GUARDIANS)
    yield Heading(_("What we ask of you"))
    yield Points(tuple(guardian_requests(pack)), numbered=True)
    yield Heading(_("Who is worried, and how to reach them"))
    yield from worker_rows(pack, compact=True)


def _who_refers(pack: PackInput) -> Iterator[Node]:
    in_scotland = pack.case.setting.nation == "scotland"
    if in_scotland and pack.case.person.parent_in_uk == "yes":
        text = _("In Scotland it is not for a child with a parent in the UK.")
        yield Notice("attention", _("Ask social work first"), text)


def _home(pack: PackInput) -> Iterator[Node]:
    home = pack.case.home
    if home.parents_told != "yes":
        yield Notice(
            "attention",
            _("Do not contact parents or family before you speak to us"),
            home.why_not.strip(),
        )
        yield from rows_of(pack, _HOME)
    else:
        yield from rows_of(pack, (*_HOME, *answered(pack.case, _TOLD)))
    yield from family_tables(pack)


def _interpreter(pack: PackInput) -> tuple[Node, ...]:
    """Return a line for a wish that nobody has asked about."""
    needed = pack.case.person.interpreter == "yes"
    if not needed or answered(pack.case, (_WISH,)):
        return ()
    return _pen(pack, (_WISH,))


def _pen(pack: PackInput, paths: tuple[str, ...]) -> tuple[Node, ...]:
    return known_or_pen(pack, paths)


def _voice(pack: PackInput) -> tuple[Node, ...]:
    paths = (*_WISHES, "needs")
    return rows_of(pack, paths, wishes="words", words="words")
