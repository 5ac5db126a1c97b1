"""Whom to ring and what to call them, nation by nation."""

from collections.abc import Mapping
from typing import Final

from trafficking_desk.assessment.cameras import wiped_day
from trafficking_desk.assessment.findings import (
    Findings,
    gender_of,
    in_servitude,
    sexually_exploited,
)
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.words import N_, _

_CHILDRENS: Final[Mapping[Nation, str]] = {
    "england": N_("children's services at the council"),
    "wales": N_("social services at the council"),
    "scotland": N_("social work at the council"),
    "northern_ireland": N_("the Gateway team of the Health and Social Care Trust"),
}
_ADULTS: Final[Mapping[Nation, str]] = {
    "england": N_("adult social care at the council"),
    "wales": N_("adult social services at the council"),
    "scotland": N_("adult support and protection at the council"),
    "northern_ireland": N_("adult safeguarding at the Health and Social Care Trust"),
}
_POLICE: Final[Mapping[Nation, str]] = {
    "england": N_("the police"),
    "wales": N_("the police"),
    "scotland": N_("Police Scotland"),
    "northern_ireland": N_("the Police Service of Northern Ireland"),
}
_GUARDIANS: Final[Mapping[Nation, str]] = {
    "england": N_("the Independent Child Trafficking Guardians"),
    "wales": N_("the Independent Child Trafficking Guardians"),
    "scotland": N_("Guardianship Scotland"),
    "northern_ireland": N_("the Independent Guardian Service"),
}


def services(nation: Nation | None) -> dict[str, str]:
    """Return what the services of `nation` are called, in the reader's language.

    None: words that fit every nation.
    """
    if nation is None:
        return {
            "childrens": _("children's services at the council or Trust"),
            "adults": _("adult services at the council or Trust"),
            "police": _("the police"),
            "guardians": _("the guardian service"),
            "your_lead": _("your safeguarding lead"),
        }
    return {
        "childrens": _(_CHILDRENS[nation]),
        "adults": _(_ADULTS[nation]),
        "police": _(_POLICE[nation]),
        "guardians": _(_GUARDIANS[nation]),
        "your_lead": _("your safeguarding lead"),
    }


def names(found: Findings) -> dict[str, str]:
    """Return the names that sentences may hold, in the reader's language."""
    own = services(found.nation)
    if found.staff_may_be_involved:
        own["your_lead"] = _("the deputy lead")
    return {
        **own,
        "lead": _("the deputy lead")
        if found.staff_may_be_involved
        else _("the safeguarding lead"),
        "person": _("the child") if found.child else _("the person"),
        "wiped": wiped_day(found),
    }


def childrens_services(found: Findings) -> tuple[str, ...]:
    """Return the contact of children's services; for a child, a helpline too."""
    return (*_childrens(found), "nspcc_helpline") if found.child else _childrens(found)


def adult_services(found: Findings) -> tuple[str, ...]:
    """Return the contact of adult services."""
    here = "hsct_adult" if found.nation == "northern_ireland" else "adult_social_care"
    return (here,)


def police(found: Findings) -> tuple[str, ...]:
    """Return the police contact when there is time to ring."""
    return ("psni",) if found.nation == "northern_ireland" else ("police_101",)


def health(found: Findings) -> tuple[str, ...]:
    """Return the health line; Northern Ireland has none."""
    return () if found.nation == "northern_ireland" else ("nhs111",)


def lead(found: Findings) -> tuple[str, ...]:
    """Return the safeguarding lead, or who comes in when staff may be involved."""
    if not found.staff_may_be_involved:
        return ("own_dsl",)
    officer = ("lado",) if found.in_england_or_wales else ()
    return ("deputy_lead", *_childrens(found), *officer)


def guardian(found: Findings) -> tuple[str, ...]:
    """Return the guardian service for a child who may be a victim."""
    by_nation = {"scotland": "guardianship_scot", "northern_ireland": "ni_guardian"}
    return (by_nation.get(found.nation, "ictg_line"),)


def nrm_senders(found: Findings) -> tuple[str, ...]:
    """Return who near here can send an NRM referral."""
    own = _childrens(found) if found.child else _own_support(found)
    return (*own, *police(found))


def adult_support(found: Findings) -> tuple[str, ...]:
    """Return the support lines for an adult, the nearest first."""
    return (*_own_support(found), "msh_unseen")


def _childrens(found: Findings) -> tuple[str, ...]:
    if found.nation == "northern_ireland":
        return ("hsct_gateway",)
    return ("childrens_social_care",)


def _own_support(found: Findings) -> tuple[str, ...]:
    gender = gender_of(found)
    sexual = sexually_exploited(found)
    if found.nation == "scotland":
        return ("tara",) if gender == "woman" and sexual else ("migrant_help_scot",)
    if found.nation != "northern_ireland":
        return ("salvation_army",)
    if gender == "woman" and (sexual or in_servitude(found)):
        return ("blwa",)
    return ("migrant_help_ni",) if gender == "man" else ("blwa", "migrant_help_ni")
