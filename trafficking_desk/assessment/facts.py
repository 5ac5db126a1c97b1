"""Facts that several rules wait for. Their words are marked, not translated."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, all_of, any_of
from trafficking_desk.assessment.families import Family
from trafficking_desk.assessment.findings import Findings, has_bearing
from trafficking_desk.assessment.nrm import lacks_capacity, with_companion
from trafficking_desk.words import N_


def sign_of(family: Family, says: str) -> Fact:
    """Return the fact that a sign of `family` counts; `says` is already marked."""
    return Fact(says, lambda found: found.has(family))


def _agrees_alone(found: Findings) -> bool:
    consent = found.case.consent
    return consent.nrm == "agrees" and not with_companion(consent)


def _refused(found: Findings) -> bool:
    consent = found.case.consent
    return "refuses" in (consent.nrm, consent.police, consent.sharing)


def _notes_age(found: Findings) -> bool:
    """Say whether a sign tells of a doubt about their age."""
    return any(s.indicator == _AGE_DOUBT and s.counts for s in found.case.signs)


_AGE_DOUBT: Final = "doc_age_doubt"
ALWAYS: Final = Fact(N_("any concern"), lambda _found: True)
CHILD: Final = Fact(
    N_("an age under 18, or one that is not sure"), lambda found: found.child
)
# Nobody is asked to show that a child is none.
ADULT: Final = Fact(
    N_("an age of 18 or over"),
    lambda found: not found.child,
    settled=True,
    counts=True,
)
AGE_NOTED: Final = Fact(N_("a doubt about their age that was noted"), _notes_age)
AGE_NOT_NOTED: Final = Fact(
    N_("no doubt about their age"), lambda found: not _notes_age(found)
)
INTERPRETED: Final = Fact(
    N_("someone who needs an interpreter"),
    lambda found: found.case.person.interpreter == "yes",
)
HAS_CARE_NEEDS: Final = Fact(
    N_("a need for care and support"),
    lambda found: found.case.person.care_needs == "yes",
)

POSSIBLE_VICTIM: Final = Fact(
    N_("signs or views for each part of the legal test"),
    lambda found: found.picture == "possible_victim",
)
ANY_CONCERN: Final = Fact(
    N_("a sign of harm or risk, or your view"),
    lambda found: found.picture != "welfare",
)
NOT_EACH_PART: Final = Fact(
    N_("a part of the legal test with nothing recorded yet"),
    lambda found: found.picture != "possible_victim",
    settled=True,
)
CONSIDERED: Final = Fact(
    N_("a sign or view that is enough to consider a referral"),
    lambda found: found.nrm.advice == "consider",
)
HARM: Final = Fact(
    N_("a sign of harm already done"),
    lambda found: any(each.is_harm for each in found.noticed),
)
BEARING: Final = Fact(N_("a sign or view about a part of the legal test"), has_bearing)

IN_DANGER: Final = Fact(N_("danger now"), lambda found: found.danger == "yes")
OFFENCE: Final = Fact(
    N_("a recent sexual offence"),
    lambda found: found.case.facts.recent_sexual_offence,
)
PREGNANT: Final = Fact(
    N_("a pregnancy"), lambda found: found.case.person.pregnant == "yes"
)
IMAGES: Final = Fact(
    N_("sexual pictures or films"), lambda found: found.case.facts.images_involved
)
OTHERS: Final = Fact(N_("other people at risk"), lambda found: found.others_at_risk)
CHILDREN_BESIDE: Final = Fact(
    N_("children at risk beside them"),
    lambda found: "children" in found.case.facts.others_at_risk,
)
IN_ENGLAND_OR_WALES: Final = Fact(
    N_("an organisation in England or Wales"),
    lambda found: found.in_england_or_wales,
    settled=True,
)
FIRST_RESPONDER: Final = Fact(
    N_("a first responder organisation"),
    lambda found: found.case.setting.first_responder,
    settled=True,
)
NO_FIRST_RESPONDER: Final = Fact(
    N_("an organisation that cannot send the form itself"),
    lambda found: not found.case.setting.first_responder,
    settled=True,
)

AGREES: Final = Fact(N_("a yes to a referral, given alone"), _agrees_alone)
SAYS_NO_TO_REFERRAL: Final = Fact(
    N_("a no to a referral"), lambda found: found.case.consent.nrm == "refuses"
)
REFUSED: Final = Fact(N_("a no to a referral, the police or sharing"), _refused)
LACKS_CAPACITY: Final = Fact(
    N_("someone who cannot decide, for a reason that time or help will not change"),
    lambda found: lacks_capacity(found.case.consent),
)
AGREES_TO_POLICE: Final = Fact(
    N_("a yes to the police"), lambda found: found.case.consent.police == "agrees"
)

CHILD_REFERRED: Final = all_of(CHILD, any_of(POSSIBLE_VICTIM, CONSIDERED))
ADULT_REFERRED: Final = all_of(ADULT, POSSIBLE_VICTIM, AGREES)
# An adult's referral goes in; a child's goes in or is considered.
NRM_GOES: Final = any_of(CHILD_REFERRED, ADULT_REFERRED)
NEEDS_CAPACITY_FIRST: Final = all_of(ADULT, POSSIBLE_VICTIM, LACKS_CAPACITY)
PLANS: Final = any_of(POSSIBLE_VICTIM, all_of(ANY_CONCERN, BEARING))
