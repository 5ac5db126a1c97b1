"""What each receiver will ask for that is not recorded yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import UNSET

from trafficking_desk.assessment.age import disagrees
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import names
from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.reading import value_at
from trafficking_desk.words import N_, _

Receiver = Literal[
    "childrens_services", "adult_services", "first_responder", "police", "guardian"
]

_OPEN: Final = frozenset({"not_known", "not_sure", "not_asked"})


@dataclass(frozen=True, slots=True)
class Need:
    """A field that a receiver asks for; `also` fields would do as well."""

    field: str
    text: str
    also: tuple[str, ...] = ()


_SAFE: Final = Need("danger_now.answer", N_("Is anyone in danger now?"))
_WHERE: Final = Need("person.where_now", N_("Where is {person} now?"))
_BORN: Final = Need("person.date_of_birth", N_("Date of birth, or age if not known"))
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

NEEDS: Final[dict[Receiver, tuple[Need, ...]]] = {
    "childrens_services": (
        _WHERE,
        _SAFE,
        _BORN,
        _NAME,
        _ADDRESS,
        _CARER,
        Need("home.responsibility", N_("Who has parental responsibility?")),
        Need("home.household", N_("Who else lives there, children above all?")),
        _WORKER,
        _PHONE,
        _EVENING,
        Need("services.school", N_("School or college")),
        Need("services.gp", N_("Doctor (GP)")),
        _LANGUAGE,
        _INTERPRETER,
    ),
    "adult_services": (
        _WHERE,
        _BORN,
        _NAME,
        _ADDRESS,
        Need("person.care_needs", N_("Do they need care or support?")),
        Need("consent.sharing", N_("Do they agree to sharing?")),
        Need("safety_plan.wishes", N_("What they want to happen")),
        Need("services.gp", N_("Doctor (GP)")),
        _PHONE,
        _EVENING,
    ),
    "first_responder": (
        _NAME,
        _BORN,
        _GENDER,
        _NATIONALITY,
        _LANGUAGE,
        _INTERPRETER,
        _STORY,
        _COUNCIL,
        _PHONE,
        Need("worker.email", N_("Your email")),
    ),
    "police": (
        _WHERE,
        _NAME,
        _BORN,
        Need("person.description", N_("What they look like")),
        Need("person.staying_at", N_("Where they stay, and where last seen")),
        _STORY,
        _PHONE,
        _EVENING,
    ),
    "guardian": (
        _NAME,
        _BORN,
        _NATIONALITY,
        _LANGUAGE,
        Need("person.parent_in_uk", N_("Is a parent in the UK?")),
        _SOCIAL_WORKER,
        _COUNCIL,
    ),
}
_ADULT_ONLY: Final = (
    Need("consent.nrm", N_("Do they agree to a referral?")),
    Need("consent.explained_by", N_("Who explained it to them?")),
    Need("person.under_18_when_exploited", N_("Were they under 18 when it happened?")),
)
_BY_STEP: Final[dict[str, tuple[Receiver, ...]]] = {
    "call_999": ("police",),
    "refer_childrens_services": ("childrens_services",),
    "lead_decides_referral": ("childrens_services",),
    "report_police": ("police",),
    "refer_adult_services": ("adult_services",),
    "capacity_assessment": ("adult_services",),
    "ask_first_responder_nrm": ("first_responder",),
    "prepare_nrm": ("first_responder",),
    "offer_nrm_consent": ("first_responder",),
    "refer_guardian_service": ("guardian",),
}


def find_gaps(found: Findings, steps: Sequence[str]) -> tuple[Gap, ...]:
    """Return what is missing for the receivers of these steps, each once."""
    receivers = dict.fromkeys(who for step in steps for who in _BY_STEP.get(step, ()))
    gaps = [*_contradiction(found)]
    for receiver in receivers:
        gaps += _missing(found, receiver)
    return tuple(gaps)


def _contradiction(found: Findings) -> Iterator[Gap]:
    if disagrees(found.case.person, found.as_of):
        text = _(
            "The date of birth and the answer to “under 18?” disagree. Find out "
            "which is right. Until then, treat them as a child."
        )
        yield Gap("person.under_18", "childrens_services", text)


def _missing(found: Findings, receiver: Receiver) -> Iterator[Gap]:
    needs = NEEDS[receiver]
    if receiver == "first_responder" and not found.child:
        needs += _ADULT_ONLY
    if receiver == "childrens_services" and found.child:
        yield from _parents(found)
    words = names(found)
    for need in needs:
        if not any(_is_known(found, path) for path in (need.field, *need.also)):
            yield Gap(need.field, receiver, _(need.text).format(**words))


def _parents(found: Findings) -> Iterator[Gap]:
    home = found.case.home
    if home.parents_told == "no" and not home.why_not:
        yield Gap("home.why_not", "childrens_services", _("Why parents are not told"))
    elif home.parents_told is UNSET or home.parents_told == "not_known":
        text = _("Have parents been told, and if not, why not?")
        yield Gap("home.parents_told", "childrens_services", text)


def _is_known(found: Findings, path: str) -> bool:
    if path == "danger_now.answer":
        return found.danger != "not_known"  # a "no" may have lapsed
    value = value_at(found.case, path)
    if value is UNSET or value in _OPEN:
        return False
    return path != "person.description" or _describes(found)


def _describes(found: Findings) -> bool:
    look = found.case.person.description
    return any(getattr(look, name) for name in look.__struct_fields__)
