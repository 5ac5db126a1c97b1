"""People around the person, what was agreed, and the facts that steer rules."""

from msgspec import UNSET, Struct, UnsetType

from trafficking_desk.cases.vocabulary import (
    CannotDecide,
    ConsentAnswer,
    InterpreterKind,
    OthersAtRisk,
    PersonLink,
    YesNoNotKnown,
)


class Facts(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Plain facts that rules ask about."""

    paid_to_cross_border_only: bool = False
    still_linked_to_facilitator: bool = False
    adoption_without_exploitation: bool = False
    others_at_risk: tuple[OthersAtRisk, ...] = ()
    recent_sexual_offence: bool = False
    images_involved: bool = False
    exploiter_may_be_present: bool = False


class OtherPerson(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Someone around the person; never a recipient when `may_be_involved`."""

    name: str = ""
    role: str = ""
    may_be_involved: bool = False
    link: PersonLink = "none"
    contact: str = ""


class SharingDecision(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A recorded decision to share without agreement, and why."""

    decided: bool = False
    reason: str = ""
    by: str = ""
    at: str = ""


class Consent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the person agreed to, in whose company, in whose words."""

    nrm: ConsentAnswer | UnsetType = UNSET
    police: ConsentAnswer | UnsetType = UNSET
    sharing: ConsentAnswer | UnsetType = UNSET
    cannot_decide_because: CannotDecide | UnsetType = UNSET
    alone_when_asked: YesNoNotKnown | UnsetType = UNSET
    interpreter_kind: InterpreterKind | UnsetType = UNSET
    explained_by: str = ""
    words: str = ""
    share_without_consent: SharingDecision = SharingDecision()


class HouseholdMember(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Someone who lives in the same home."""

    name: str = ""
    relationship: str = ""
    date_of_birth: str = ""


class Sibling(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A brother or sister who does not live in the same home."""

    name: str = ""
    date_of_birth: str = ""
    where: str = ""


class Home(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Parents, responsibility and household."""

    parents_told: YesNoNotKnown | UnsetType = UNSET
    by: str = ""
    why_not: str = ""
    responsibility: str = ""
    household: tuple[HouseholdMember, ...] = ()
    siblings_elsewhere: tuple[Sibling, ...] = ()
    placement: str = ""  # where the council or Trust has placed the child
    parental_figure: str = ""  # an adult in the UK who acts as a parent


class Services(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who else knows the person, and their reference numbers."""

    school: str = ""
    gp: str = ""
    nhs_number: str = ""
    social_worker: str = ""
    council: str = ""
    solicitor: str = ""
    home_office_reference: str = ""
    crime_reference: str = ""
    nrm_reference: str = ""
    upn: str = ""  # unique pupil number of a school in England
    council_phone: str = ""  # of the one who has the case there
    council_email: str = ""
    others: str = ""  # anyone else who knows the person
