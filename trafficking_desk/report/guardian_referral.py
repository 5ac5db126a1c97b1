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
from trafficking_desk.report.parts.age import age_rows
from trafficking_desk.report.parts.ahead import can_wait
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.cover import (
    danger_rows,
    glance_rows,
    worker_rows,
)
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.guardian_asks import (
    front_requests,
    guardian_requests,
    is_referred_on,
    readers,
)
from trafficking_desk.report.parts.guardian_receipt import guardian_receipt
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import about_rows, family_tables
from trafficking_desk.report.parts.record import actions_part, chronology_part
from trafficking_desk.report.parts.room import fitted
from trafficking_desk.report.parts.rung import CHILDREN, GUARDIANS, Door, told_elsewhere
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Notice,
    Points,
    Section,
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
    care = known_or_pen(pack, _CARE)
    sections = (
        section("cover", "", _cover(pack)),
        *_child(pack),
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
        section("actions", _("What was done so far"), actions_part(pack, GUARDIANS)),
        *gaps_section(pack, "guardian"),
        guardian_receipt(pack),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _cover(pack: PackInput) -> tuple[Node, ...]:
    # Page 1 speaks to one reader: what they were told stands as our calls to them.
    here, elsewhere = GUARDIANS, CHILDREN
    if is_referred_on(pack):
        here, elsewhere = CHILDREN, GUARDIANS
    nodes = (
        *danger_rows(pack),
        *_who_refers(pack),
        *glance_rows(pack, *_about(pack, elsewhere), door=here),
        Heading(_("What we ask of you")),
        Points(tuple(front_requests(pack)), numbered=True),
        Heading(_("Who is worried, and how to reach them")),
        *worker_rows(pack, compact=True),
    )
    return fitted(nodes, can_wait(pack))


def _about(pack: PackInput, elsewhere: Door) -> Iterator[SummaryRow]:
    yield SummaryRow(_("For"), readers(pack))
    yield from age_rows(pack)
    told = "\n".join(told_elsewhere(pack, elsewhere))
    if told:
        yield SummaryRow(_("Told already"), told)


def _child(pack: PackInput) -> Iterator[Section]:
    """Yield the child, after what we ask where others read page 1."""
    about = (*about_rows(pack), *_interpreter(pack))
    if is_referred_on(pack):
        asked = Points(tuple(guardian_requests(pack)), numbered=True)
        title = _("What we ask of the guardian service")
        yield section("asks", title, (asked,), new_page=True)
        yield section("child", _("The child"), about)
    else:
        yield section("child", _("The child"), about, new_page=True)


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
