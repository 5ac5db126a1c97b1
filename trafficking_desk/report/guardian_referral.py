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
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.contacts import contact_card, no_answer
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import about_rows
from trafficking_desk.report.parts.record import actions_part
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import Document, Heading, Node, Notice, Paragraph
from trafficking_desk.words import _

_STEP: Final = "refer_guardian_service"
_WISH: Final = "person.interpreter_gender"
_CARE: Final = (
    "home.placement",
    "person.staying_at",
    "person.where_now",
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


def guardian_referral(pack: PackInput) -> Document:
    """Return the referral; for an adult only the reason why there is none."""
    title = _("Referral to the guardian service")
    if not pack.is_child:
        text = _("Guardians are for children, and for those who may be children.")
        told = Notice("attention", _("Not for this case"), text)
        return paper(pack, title, (section("start", "", (told,)),))
    about = (*about_rows(pack), *_interpreter(pack))
    worry = _("What was seen and heard")
    sections = (
        section("cover", "", _cover(pack)),
        section("child", _("The child"), about, new_page=True),
        section("care", _("Who cares for the child, and where"), _pen(pack, _CARE)),
        section("workers", _("Who works with the child"), _pen(pack, _WORKERS)),
        section("references", _("References"), _pen(pack, _REFERENCES)),
        section("meeting", _("Meeting the child safely"), _pen(pack, _MEETING)),
        section("voice", _("What the child wants"), _voice(pack)),
        section("story", _("What happened"), story_part(pack)),
        section("signs", worry, signs_part(pack)),
        section("elements", _("What this may be"), elements_part(pack)),
        section("people", _("People around them"), people_part(pack)),
        section("actions", _("What was done so far"), actions_part(pack)),
        *gaps_section(pack, "guardian"),
    )
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _cover(pack: PackInput) -> Iterator[Node]:
    yield danger_banner(pack)
    yield from _who_sends(pack)
    for contact in _contacts(pack):
        if contact in pack.numbers:
            yield contact_card(pack.numbers[contact])
    yield Paragraph(no_answer(), small=True)
    yield Paragraph(
        _(
            "A guardian comes on top of the call to the council or Trust and of the"
            " official referral. It replaces neither."
        )
    )
    yield Heading(_("Who is worried, and how to reach them"))
    yield from worker_rows(pack)


def _who_sends(pack: PackInput) -> Iterator[Node]:
    nation, parent = pack.case.setting.nation, pack.case.person.parent_in_uk
    if nation == "scotland" and parent == "yes":
        text = _("In Scotland it is not for a child with a parent in the UK.")
        yield Notice("attention", _("Ask social work first"), text)
    elif nation == "scotland":
        told = _("In Scotland the council refers. Give this to social work.")
        yield Paragraph(told, strong=True)
    elif nation == "northern_ireland":
        told = _("In Northern Ireland the Trust refers. Give this to the Gateway team.")
        yield Paragraph(told, strong=True)
    else:
        told = _("Ring the guardian line first. Then send this, if they ask for it.")
        yield Paragraph(told, strong=True)


def _contacts(pack: PackInput) -> tuple[str, ...]:
    own = (step.contacts for step in pack.outcome.steps if step.id == _STEP)
    return next(own, ())


def _interpreter(pack: PackInput) -> tuple[Node, ...]:
    """Return a line for a wish that nobody has asked about."""
    needed = pack.case.person.interpreter == "yes"
    if not needed or answered(pack.case, (_WISH,)):
        return ()
    return _pen(pack, (_WISH,))


def _pen(pack: PackInput, paths: tuple[str, ...]) -> tuple[Node, ...]:
    return known_or_pen(pack, paths)


def _voice(pack: PackInput) -> tuple[Node, ...]:
    paths = ("safety_plan.wishes", "consent.words")
    return rows_of(pack, paths, wishes="words", words="words")
