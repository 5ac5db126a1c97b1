"""What each receiver asks for: a field of the case, and when it is asked."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.assessment.condition import Condition, Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    AGE_NOT_NOTED,
    AGE_NOTED,
    ALWAYS,
    CHILD,
    HAS_CARE_NEEDS,
    INTERPRETED,
    sign_of,
)
from trafficking_desk.assessment.families import ONLINE, VEHICLES, WEAPONS
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.words import N_

Receiver = Literal[
    "childrens_services", "adult_services", "first_responder", "police", "guardian"
]


@dataclass(frozen=True, slots=True)
class Need:
    """A field that a receiver asks for; `also` fields would do as well.

    It is asked only of cases in which `when` holds.
    """

    field: str
    text: str
    also: tuple[str, ...] = ()
    when: Condition = ALWAYS


MISSING: Final = Fact(
    N_("someone missing now"), lambda found: found.has_danger("missing_now")
)
_NOT_MISSING: Final = Fact(
    N_("someone whose place is known"),
    lambda found: not found.has_danger("missing_now"),
)
_CCTV: Final = Fact(
    N_("cameras that may have seen something"),
    lambda found: bool(found.case.missing.cctv),
)
_IN_CARE: Final = Fact(
    N_("a child in the care of the council"),
    lambda found: found.case.person.cared_for_by == "council_care",
)
_NOT_WITH_PARENT: Final = Fact(
    N_("a child who is not with a parent"),
    lambda found: found.case.person.cared_for_by != "parent",
)


def _is_reported(found: Findings) -> bool:
    """Say whether a reference is noted; "none so far" has no figure."""
    services = found.case.services
    return bool(re.search(r"\d", services.crime_reference + services.nrm_reference))


# The form asks it only of what nobody reported before.
_NOT_REPORTED: Final = Fact(
    N_("no reference so far"), lambda found: not _is_reported(found)
)
_NO_PARENT: Final = Fact(
    N_("no parent known to be in the UK"),
    lambda found: found.case.person.parent_in_uk != "yes",
)


_SAFE: Final = Need("danger_now.answer", N_("Is anyone in danger now?"))
_WHERE: Final = Need("person.where_now", N_("Where is {person} now?"))
_BIRTH: Final = "person.date_of_birth"
_BORN: Final = (
    Need(_BIRTH, N_("Date of birth, or age if not known"), when=AGE_NOT_NOTED),
    Need(_BIRTH, N_("Date of birth (their age is in doubt)"), when=AGE_NOTED),
)
_NAME: Final = Need("person.name", N_("The full name"), ("person.known_as",))
_ADDRESS: Final = Need("person.staying_at", N_("Address, or where they stay"))
_LANGUAGE: Final = Need("person.languages", N_("Languages they speak"))
_INTERPRETER: Final = Need("person.interpreter", N_("Is an interpreter needed?"))
_NATIONALITY: Final = Need("person.nationality", N_("Nationality"))
_PHONE: Final = Need("worker.phone", N_("Your phone number"))
_EVENING: Final = Need("worker.evening_phone", N_("A phone for this evening"))
_WORKER: Final = Need("worker.name", N_("Your name"))
_STORY: Final = Need("story.what_happened", N_("What happened, in order"))
_COUNCIL: Final = Need(
    "services.council", N_("The council or Trust, and who helps you there")
)
_SOCIAL_WORKER: Final = Need("services.social_worker", N_("The social worker, if any"))
_CARER: Final = Need("person.cared_for_by", N_("Who cares for them?"))
_GENDER: Final = Need("person.gender", N_("Gender"))

_SAFE_WAYS: Final = Need(
    "safety_plan.safe_channels",
    N_("Safe ways to reach them: phone, text, email, post, in person"),
)
# What a search begins with; most of it is asked only when someone is missing.
_SEARCH: Final = (
    Need("person.aliases", N_("Other names and nicknames"), ("person.known_as",)),
    Need("person.phones", N_("Their phone numbers"), when=any_of(CHILD, MISSING)),
    Need(
        "person.handles",
        N_("Names they use online"),
        when=any_of(MISSING, sign_of(ONLINE, N_("a sign of harm online"))),
    ),
    Need(
        "person.description.photo",
        N_("Is there a photo of the face, and where?"),
        when=any_of(CHILD, MISSING),
    ),
    Need("person.description.clothing", N_("What were they wearing?"), when=MISSING),
    Need("missing.last_seen_when", N_("When were they last seen?"), when=MISSING),
    Need("missing.last_seen_where", N_("Where were they last seen?"), when=MISSING),
    Need(
        "missing.last_seen_with", N_("Who saw them last, and with whom?"), when=MISSING
    ),
    Need("missing.just_before", N_("What happened just before?"), when=MISSING),
    Need("missing.cctv", N_("Which cameras may have seen them?"), when=MISSING),
    Need(
        "missing.cctv_until",
        N_("On which day are the camera pictures wiped?"),
        when=_CCTV,
    ),
    Need("missing.associates", N_("Who may they be with?"), ("people",), MISSING),
    Need("missing.places", N_("Where may they be?"), when=MISSING),
    Need(
        "missing.vehicles",
        N_("Cars: make, colour, number plate"),
        when=any_of(MISSING, sign_of(VEHICLES, N_("a sign with a car"))),
    ),
    Need("missing.money_and_papers", N_("Do they have money or papers?"), when=MISSING),
    Need(
        "missing.weapons",
        N_("Weapons: who has them, and where?"),
        when=any_of(MISSING, sign_of(WEAPONS, N_("a sign with a weapon"))),
    ),
    Need("missing.risks", N_("Other risks, such as drugs or threats"), when=MISSING),
    Need("missing.medicine", N_("Medicine they need, and by when"), when=MISSING),
    Need("missing.tell_first", N_("Whom to ring first when found"), when=MISSING),
)

NEEDS: Final[dict[Receiver, tuple[Need, ...]]] = {
    "childrens_services": (
        _WHERE,
        _SAFE,
        *_BORN,
        _NAME,
        _ADDRESS,
        Need(_CARER.field, _CARER.text, when=CHILD),
        Need("home.responsibility", N_("Who has parental responsibility?"), when=CHILD),
        Need(
            "home.household",
            N_("Who else lives there, children above all?"),
            when=CHILD,
        ),
        Need(
            "home.household",
            N_("Children who may be at risk: names, ages, and where they are"),
            when=ADULT,
        ),
        _WORKER,
        _PHONE,
        _EVENING,
        Need("services.school", N_("School or college"), when=CHILD),
        Need("services.gp", N_("Doctor (GP)")),
        _LANGUAGE,
        _INTERPRETER,
        Need(
            "person.expected_next",
            N_("Where will {person} be next, and when?"),
            when=all_of(CHILD, _NOT_MISSING),
        ),
        Need(
            "person.safe_to_see",
            N_("Where and when can {person} be seen alone?"),
            when=all_of(CHILD, _NOT_MISSING),
        ),
        Need(
            "services.nhs_number",
            N_("NHS number, or pupil number (UPN)"),
            ("services.upn",),
            CHILD,
        ),
        Need("person.ethnicity", N_("Ethnic group"), when=CHILD),
        Need("person.disability", N_("Any disability or long illness"), when=CHILD),
        Need(
            "services.social_worker",
            N_("The social worker: name and phone"),
            when=all_of(CHILD, _IN_CARE),
        ),
        Need("services.others", N_("Who else knows them?"), ("people",), CHILD),
    ),
    "adult_services": (
        _WHERE,
        *_BORN,
        _NAME,
        _ADDRESS,
        Need("person.care_needs", N_("Do they need care or support?")),
        Need("consent.sharing", N_("Do they agree to sharing?")),
        Need("safety_plan.wishes", N_("What they want to happen")),
        Need("services.gp", N_("Doctor (GP)")),
        _PHONE,
        _EVENING,
        Need(
            "person.disability",
            N_("Which disability or illness, and what helps"),
            when=HAS_CARE_NEEDS,
        ),
        Need("person.safe_to_see", N_("Where and when can {person} be seen alone?")),
        _SAFE_WAYS,
    ),
    "first_responder": (
        _NAME,
        *_BORN,
        _GENDER,
        _NATIONALITY,
        _LANGUAGE,
        _INTERPRETER,
        _STORY,
        _COUNCIL,
        _PHONE,
        Need("worker.email", N_("Your email")),
        Need(
            "services.council_phone",
            N_("Phone of your contact at the council or Trust"),
            when=CHILD,
        ),
        Need(
            "services.council_email",
            N_("Email of your contact at the council or Trust"),
            when=CHILD,
        ),
        Need(
            "story.last_contact_when",
            N_("When they were last in touch with those who used them, if known"),
        ),
        Need(
            "story.why_not_sooner",
            N_("What kept them from telling anyone sooner, if known"),
            when=_NOT_REPORTED,
        ),
        Need(_SAFE_WAYS.field, _SAFE_WAYS.text, when=ADULT),
    ),
    "police": (
        _WHERE,
        _NAME,
        *_BORN,
        Need("person.description", N_("What they look like")),
        Need("person.staying_at", N_("Where they stay, and where last seen")),
        _STORY,
        _PHONE,
        _EVENING,
        *_SEARCH,
    ),
    "guardian": (
        _NAME,
        *_BORN,
        _NATIONALITY,
        _LANGUAGE,
        Need("person.parent_in_uk", N_("Is a parent in the UK?")),
        _SOCIAL_WORKER,
        _COUNCIL,
        Need(
            "home.placement",
            N_("Where is the child placed, and since when?"),
            when=_NOT_WITH_PARENT,
        ),
        Need(
            "home.parental_figure",
            N_("Does anyone in the UK act as a parent?"),
            when=_NO_PARENT,
        ),
        Need("services.solicitor", N_("The solicitor, if any")),
        Need(
            "services.nrm_reference",
            N_("References: Home Office, crime or official referral"),
            ("services.home_office_reference", "services.crime_reference"),
        ),
        Need(
            "person.interpreter_gender",
            N_("Would they rather have a woman or a man to interpret?"),
            when=INTERPRETED,
        ),
    ),
}
ADULT_ONLY: Final = (
    Need("consent.nrm", N_("Do they agree to a referral?")),
    Need("consent.explained_by", N_("Who explained it to them?")),
    Need("person.under_18_when_exploited", N_("Were they under 18 when it happened?")),
)
