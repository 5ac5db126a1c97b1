"""Every paper there is: what it is called, for whom, and what builds it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from trafficking_desk.report.actions_log import actions_log
from trafficking_desk.report.agency_referral import adult_referral, childrens_referral
from trafficking_desk.report.blank_forms import (
    blank_adult_plan,
    blank_assessment,
    blank_body_map,
    blank_child_plan,
    blank_chronology,
    blank_missing_person,
)
from trafficking_desk.report.body_map import body_map
from trafficking_desk.report.chronology import chronology
from trafficking_desk.report.escalation import escalation_letter
from trafficking_desk.report.guardian_referral import guardian_referral
from trafficking_desk.report.handouts import child_card, parents_sheet, poster
from trafficking_desk.report.language_sheet import language_sheet
from trafficking_desk.report.missing_person import missing_person
from trafficking_desk.report.nrm_sheet import duty_to_notify, first_responder
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.photos import photos_section
from trafficking_desk.report.persons_copy import persons_copy
from trafficking_desk.report.referral_pack import referral_of
from trafficking_desk.report.safety_plan import safety_plan
from trafficking_desk.report.tree import Document
from trafficking_desk.words import N_, _


@dataclass(frozen=True, slots=True)
class Kind:
    """One paper. `title` and `reader` are marked; translate them when shown."""

    title: str
    reader: str
    build: Callable[[PackInput], Document]
    needs_case: bool = True


REFERRAL: Final = "referral"
MISSING: Final = "missing_person"

DOCUMENTS: Final[Mapping[str, Kind]] = {
    REFERRAL: Kind(
        N_("Referral pack"), N_("Any agency that takes this on"), referral_of
    ),
    "childrens_services": Kind(
        N_("Referral to children's services"),
        N_("The council's front door, or the Trust Gateway"),
        childrens_referral,
    ),
    "adult_services": Kind(
        N_("Referral to adult safeguarding"),
        N_("The council's or the Trust's adult team, or a support service"),
        adult_referral,
    ),
    "guardian": Kind(
        N_("Referral to the guardian service"),
        N_("The guardian line, or the council or Trust that refers"),
        guardian_referral,
    ),
    "first_responder": Kind(
        N_("First responder's sheet"),
        N_("The person who types the Home Office form"),
        first_responder,
    ),
    "duty_to_notify": Kind(
        N_("Duty to notify, without a name"),
        N_("The person who tells the Home Office when an adult says no"),
        duty_to_notify,
    ),
    MISSING: Kind(
        N_("Missing-person sheet"), N_("The police, if they go missing"), missing_person
    ),
    "safety_plan": Kind(
        N_("Safety plan"), N_("You and the professionals who agree to it"), safety_plan
    ),
    "chronology": Kind(
        N_("Chronology"), N_("Meetings, courts, the Home Office"), chronology
    ),
    "actions_log": Kind(
        N_("Actions and contacts"), N_("You and your lead"), actions_log
    ),
    "body_map": Kind(
        N_("Body map"), N_("You, a nurse or doctor, the police"), body_map
    ),
    "escalation_letter": Kind(
        N_("Letter when nobody answers"),
        N_("A manager at the council, Trust or police"),
        escalation_letter,
    ),
    "persons_copy": Kind(
        N_("The person's copy, large print"),
        N_("The person, if it is safe for them to have it"),
        persons_copy,
    ),
    "child_card": Kind(N_("Child's card"), N_("A child"), child_card, needs_case=False),
    "parents_sheet": Kind(
        N_("Sheet for parents and carers"),
        N_("Parents and carers, if your lead agrees"),
        parents_sheet,
        needs_case=False,
    ),
    "poster": Kind(N_("Poster"), N_("Your staff room"), poster, needs_case=False),
    "blank_assessment": Kind(
        N_("Guided assessment, for pen"), N_("You"), blank_assessment, needs_case=False
    ),
    "blank_body_map": Kind(
        N_("Body map, for pen"), N_("You"), blank_body_map, needs_case=False
    ),
    "blank_child_plan": Kind(
        N_("Safety plan for a child, for pen"),
        N_("You"),
        blank_child_plan,
        needs_case=False,
    ),
    "blank_adult_plan": Kind(
        N_("Safety plan for an adult, for pen"),
        N_("You"),
        blank_adult_plan,
        needs_case=False,
    ),
    "blank_missing_person": Kind(
        N_("Missing-person sheet, for pen"),
        N_("You"),
        blank_missing_person,
        needs_case=False,
    ),
    "blank_chronology": Kind(
        N_("Chronology, for pen"), N_("You"), blank_chronology, needs_case=False
    ),
    "language_sheet": Kind(
        N_("Language sheet"),
        N_("You and the person, to find an interpreter"),
        language_sheet,
        needs_case=False,
    ),
}
# Who may need to see a photo; the others go to more hands, or bear no name.
WITH_PHOTOS: Final = frozenset(
    {REFERRAL, "childrens_services", "adult_services", MISSING}
)
WITH_CASE: Final = tuple(one for one, kind in DOCUMENTS.items() if kind.needs_case)
WITHOUT_CASE: Final = tuple(
    one for one, kind in DOCUMENTS.items() if not kind.needs_case
)


def build(
    document: str,
    pack: PackInput,
    include: frozenset[str] | None = None,
    watermark: str = "",
) -> Document:
    """Return a paper; `include` names the sections wanted, None means all.

    Raises KeyError if there is no such paper.
    """
    if document == REFERRAL:  # its cover names what is inside
        return replace(referral_of(pack, include), watermark=watermark)
    built = DOCUMENTS[document].build(pack)
    kept = [one for one in built.sections if include is None or one.id in include]
    sections = (*kept, *photos_section(pack, kept))
    of_case = DOCUMENTS[document].needs_case
    return replace(built, sections=sections, watermark=watermark, of_case=of_case)


def document_title(document: str) -> str:
    """Return what a paper is called on the screen."""
    return _(DOCUMENTS[document].title)


def document_reader(document: str) -> str:
    """Return for whom a paper is."""
    return _(DOCUMENTS[document].reader)
