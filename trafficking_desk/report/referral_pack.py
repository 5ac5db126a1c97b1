"""The referral pack: everything a receiving agency needs to act at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.content.contacts import Number
from trafficking_desk.content.model import Content
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import contacts_part
from trafficking_desk.report.parts.cover import cover_part
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.gaps import gaps_part
from trafficking_desk.report.parts.people import people_part
from trafficking_desk.report.parts.person import person_part
from trafficking_desk.report.parts.photos import photos_section
from trafficking_desk.report.parts.plan import plan_part
from trafficking_desk.report.parts.record import (
    actions_part,
    chronology_part,
    safety_plan_part,
)
from trafficking_desk.report.parts.sharing import sharing_part
from trafficking_desk.report.parts.signs import signs_part
from trafficking_desk.report.parts.sources import sources_part
from trafficking_desk.report.parts.story import story_part
from trafficking_desk.report.tree import Document, Node, Paragraph, Section
from trafficking_desk.words import N_, _

Part = Callable[[PackInput], tuple[Node, ...]]

COVER: Final = "cover"
GAPS: Final = "gaps"
PLAN: Final = "plan"
SOURCES: Final = "sources"
_PARTS: Final[Mapping[str, tuple[str, Part]]] = {
    "person": (N_("Who and where"), person_part),
    "danger": (N_("Danger"), danger_part),
    "signs": (N_("What was seen and heard"), signs_part),
    "elements": (N_("What this may be"), elements_part),
    "story": (N_("The story"), story_part),
    "sharing": (N_("Agreement and sharing"), sharing_part),
    "people": (N_("People around them"), people_part),
    PLAN: (N_("What we are doing, and why"), plan_part),
    "actions": (N_("What was done"), actions_part),
    "safety_plan": (N_("Safety plan"), safety_plan_part),
    "chronology": (N_("What happened when"), chronology_part),
    "contacts": (N_("Numbers that we use"), contacts_part),
    GAPS: (N_("What we do not know yet"), gaps_part),
    SOURCES: (N_("Sources and dates checked"), sources_part),
}
_NOTHING: Final[Mapping[str, str]] = {
    GAPS: N_("We have answered everything that readers of this pack usually ask."),
    "contacts": N_("No number is set that a reader could use."),
    PLAN: N_("Nothing is planned yet."),
    SOURCES: N_("No part of this pack names a source."),
}
SECTIONS: Final = (COVER, *_PARTS)


def section_title(section: str) -> str:
    """Return what a section is called on paper and on the pack screen."""
    return _("Cover") if section == COVER else _(_PARTS[section][0])


def referral_pack(  # noqa: PLR0913 - the contract of the headless door
    case: Case,
    outcome: Outcome,
    numbers: Mapping[str, Number],
    content: Content,
    as_of: datetime,
    *,
    include: frozenset[str] | None = None,
    watermark: str = "",
) -> Document:
    """Return the pack; `include` names the sections wanted, None means all.

    A section with nothing recorded says so in one line. `as_of` is aware.
    """
    pack = PackInput(case, outcome, numbers, content, as_of)
    return replace(referral_of(pack, include), watermark=watermark)


def referral_of(pack: PackInput, include: frozenset[str] | None = None) -> Document:
    """Return the pack; see `referral_pack`."""
    wanted = [one for one in SECTIONS if include is None or one in include]
    if PLAN not in wanted and wanted != [SOURCES]:
        wanted = [one for one in wanted if one != SOURCES]  # only the plan names any
    parts = (_section(pack, one) for one in wanted if one != COVER)
    rest = (*parts, *photos_section(pack))
    cover = (_cover(pack, rest),) if COVER in wanted else ()
    organisation = pack.case.worker.organisation
    return Document(
        title=_title(pack),
        subtitle=_("From {organisation}").format(organisation=organisation)
        if organisation
        else "",
        reference=pack.case.reference,
        as_of=pack.as_of,
        sections=(*cover, *rest),
        handling=_("Confidential: only for those who need it to act"),
    )


def empty_sections(pack: PackInput) -> frozenset[str]:
    """Return the ids of the sections that have nothing recorded."""
    return frozenset(one for one, (_title, part) in _PARTS.items() if not part(pack))


def _title(pack: PackInput) -> str:
    if pack.is_child:
        return _("Referral about a child")
    return _("Referral about an adult")


def _cover(pack: PackInput, rest: tuple[Section, ...]) -> Section:
    inside = tuple(section.title for section in rest)
    return Section(COVER, "", cover_part(pack, inside))


def _section(pack: PackInput, section: str) -> Section:
    nothing = _NOTHING.get(section, N_("Not recorded."))
    nodes = _PARTS[section][1](pack) or (Paragraph(_(nothing)),)
    return Section(section, section_title(section), nodes, new_page=section == "person")
