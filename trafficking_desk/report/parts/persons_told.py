"""Who is told, in words for the person: in any case, after their yes, or not at all."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import is_lead
from trafficking_desk.report.parts.labels import age_is_sure
from trafficking_desk.report.tree import Node, Paragraph, Points
from trafficking_desk.words import N_, _

_POLICE: Final = N_("The police")
_LEAD: Final = "tell_safeguarding_lead"
_HOME_OFFICE: Final = N_("The Home Office, to ask for support for you")
# Step of the plan -> who is told, in words for the person.
_TOLD: Final[Mapping[str, str]] = {
    "call_999": _POLICE,
    "refer_childrens_services": N_(
        "People whose job is to look after children, because a child may be in danger"
    ),
    "refer_adult_services": N_("People whose job is to help adults who need care"),
    "report_police": _POLICE,
    "ask_first_responder_nrm": _HOME_OFFICE,
    "prepare_nrm": _HOME_OFFICE,
    "record_duty_to_notify": N_("The Home Office, without your name"),
    "offer_support": N_("A support charity"),
}
_DECIDES: Final = N_("The Home Office: it decides whether someone used you")
_TOLD_OF_A_CHILD: Final[Mapping[str, str]] = {
    "ask_first_responder_nrm": _DECIDES,
    "prepare_nrm": _DECIDES,
    "refer_guardian_service": N_(
        "The guardian service: we ask if you can have a guardian, an adult who stands"
        " by you"
    ),
}
_LOOKS_AFTER: Final[Mapping[Nation, str]] = {
    "england": N_("The council: its job is to keep children safe"),
    "wales": N_("The council: its job is to keep children safe"),
    "scotland": N_("Social work at the council: its job is to keep children safe"),
    "northern_ireland": N_("The Trust: its job is to keep children safe"),
}
_NRM: Final = frozenset({"ask_first_responder_nrm", "prepare_nrm"})
_NEEDS_YES: Final = _NRM | {"report_police", "offer_support"}


def who_is_told(pack: PackInput) -> Iterator[Node]:
    """Yield who is told and why; what an adult said no to stands first."""
    if not pack.is_child:
        yield from (Paragraph(line, strong=True) for line in _refusals(pack))
    steps = [step.id for step in pack.outcome.steps if _told(pack, step.id)]
    sure = [one for one in steps if is_sure(pack, one)]
    agreed = [one for one in steps if one not in sure and said_yes(pack, one)]
    asked = [one for one in steps if one not in (*sure, *agreed)]
    yield from _list(pack, "", sure)
    hears = not pack.is_child and not _says_both(pack)
    for before, group in (
        (_("Because you said yes:"), agreed),
        (_("Only if you say yes:"), asked),
    ):
        yield from _list(pack, before, group)
        if hears and not _NRM.isdisjoint(group):
            yield Paragraph(_police_hear())
    if pack.is_child:
        yield Paragraph(_why_without_a_yes(pack))


def _list(pack: PackInput, before: str, steps: list[str]) -> Iterator[Node]:
    if before and steps:
        yield Paragraph(before)
    if steps:
        yield Points(tuple(dict.fromkeys(_told(pack, one) for one in steps)))


def _told(pack: PackInput, step: str) -> str:
    """Return who is told, "" if nobody; to an adult, who may fear them, also why."""
    if step == _LEAD:
        return _lead(pack)
    if pack.is_child and step == "refer_childrens_services":
        return _(_LOOKS_AFTER[pack.case.setting.nation])
    if pack.is_child and step in _TOLD_OF_A_CHILD:
        return _(_TOLD_OF_A_CHILD[step])
    told = _TOLD.get(step, "")
    if told == _POLICE and not pack.is_child and not said_yes(pack, "report_police"):
        return _("The police, because someone may be badly hurt, even if you say no")
    return _(told) if told else ""


def _lead(pack: PackInput) -> str:
    """Return who leads here; "" where it is the very one who talks to them."""
    contacts = {c for s in pack.outcome.steps if s.id == _LEAD for c in s.contacts}
    if "deputy_lead" in contacts:
        return _("The deputy safeguarding lead here: their job is to keep people safe")
    if is_lead(pack):
        return ""
    return _("The safeguarding lead here: their job is to keep people safe")


def is_sure(pack: PackInput, step: str) -> bool:
    """Say whether they are told whatever the person answers."""
    if step == "report_police":
        return pack.is_child or _police_without_a_yes(pack)
    return pack.is_child or step not in _NEEDS_YES


def said_yes(pack: PackInput, step: str) -> bool:
    """Say whether this step has their yes."""
    consent = pack.case.consent
    if step in _NRM:
        return consent.nrm == "agrees"
    return step == "report_police" and consent.police == "agrees"


def shares(pack: PackInput) -> bool:
    """Say whether an adult agreed to sharing, or it was decided without that."""
    consent = pack.case.consent
    return consent.sharing == "agrees" or consent.share_without_consent.decided


def _police_without_a_yes(pack: PackInput) -> bool:
    decided = pack.case.consent.share_without_consent.decided
    return decided or pack.outcome.danger_now == "yes"


def _says_both(pack: PackInput) -> bool:
    """Say whether they want the form but not the police, who hear of each form."""
    consent = pack.case.consent
    return consent.nrm == "agrees" and consent.police == "refuses"


def _police_hear() -> str:
    return _(
        "The police are told when the form goes to the Home Office. You do not have to"
        " speak to them."
    )


def _refusals(pack: PackInput) -> Iterator[str]:
    no_form = pack.case.consent.nrm == "refuses"
    no_police = pack.case.consent.police == "refuses"
    if no_police and _says_both(pack):
        hear = _("You said no to the police. {but} Tell us if that changes your yes.")
        yield hear.format(but=_police_hear())
    elif no_police and not _police_without_a_yes(pack):
        yield _no_to_both() if no_form else _no_to_the_police()
    elif no_form:
        yield _("You said no to the Home Office form. We do not send it.")


def _no_to_both() -> str:
    return _(
        "You said no to the police and to the Home Office form. We do not send the"
        " form. We tell the police only if someone may be badly hurt, and we tell you"
        " first if that is safe."
    )


def _no_to_the_police() -> str:
    return _(
        "You said no to the police. We tell them only if someone may be badly hurt,"
        " and we tell you first if that is safe."
    )


def _why_without_a_yes(pack: PackInput) -> str:
    why = _("So we tell them even if you do not want us to. We do it to keep you safe.")
    age = _("You may be under 18. Until that is clear, we treat you as a child.")
    if age_is_sure(pack):
        age = _("You are under 18.")
    return f"{age} {why}"
