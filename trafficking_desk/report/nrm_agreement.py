"""What the person agreed to, what they want, and what they need to be understood."""

from collections.abc import Callable
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.nrm_known import is_reference, says_none
from trafficking_desk.report.nrm_lines import labelled, lines, said, you_choose
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import N_, _

_DECIDED: Final = {"agrees": N_("Yes"), "refuses": N_("No")}
_HOW_ASKED: Final = (
    "consent.explained_by",
    "consent.alone_when_asked",
    "consent.interpreter_kind",
)
# The form's own words.
_GENDERS: Final = {"female": N_("Female"), "male": N_("Male")}


def decided(name: str) -> Callable[[PackInput], str]:
    """Return the yes or no to `name` of the consent; else what was answered."""

    def answer(pack: PackInput) -> str:
        found = getattr(pack.case.consent, name)
        if found is UNSET:
            return ""
        if str(found) in _DECIDED:
            return _(_DECIDED[str(found)])
        told = _("The answer when asked: {answer}")
        return you_choose([told.format(answer=label_of("consent", found))])

    return answer


def how_asked(pack: PackInput) -> str:
    """Return how they were asked about a referral, and what they said to it."""
    if not decided("nrm")(pack):
        return ""
    words = pack.case.consent.words if pack.case.consent.nrm == "agrees" else ""
    return lines((*labelled(pack, *_HOW_ASKED), said(words)))


def police_details(pack: PackInput) -> str:
    """Return what they said, once they were asked about the police."""
    asked = pack.case.consent.police not in (UNSET, "not_asked")
    return said(pack.case.consent.words) if asked else ""


def support(pack: PackInput) -> str:
    """Return what they need and wish for: it helps to ask about support."""
    wishes = pack.case.safety_plan.wishes.strip()
    wanted = _("What they said they want: “{wishes}”").format(wishes=wishes)
    return lines((*labelled(pack, "needs"), wanted if wishes else ""))


def gender(pack: PackInput) -> str:
    """Return the form's own word; a word of their own leaves the choice open."""
    noted = pack.case.person.gender
    if noted in _GENDERS:
        return _(_GENDERS[noted])
    told = answer_at(pack.case, "person.gender")
    return "" if noted == "not_known" else you_choose([told])


def interpreter(pack: PackInput) -> str:
    """Return yes or no; "not known" is neither."""
    needed = pack.case.person.interpreter
    known = needed not in (UNSET, "not_known")
    return answer_at(pack.case, "person.interpreter") if known else ""


def language(pack: PackInput) -> str:
    """Return the first language, which the box takes; the rest stands beside it."""
    first, *_more = pack.case.person.languages or ("",)
    return first


def communication(pack: PackInput) -> str:
    """Return what is noted that may make it hard to be understood."""
    needs = ["person.care_needs"] if pack.case.person.care_needs == "yes" else []
    return you_choose(labelled(pack, "person.disability", *needs))


def home_office(pack: PackInput) -> str:
    """Return "Yes" with a number, "No" where "none" was noted, as it was typed."""
    typed = pack.case.services.home_office_reference.strip()
    if is_reference(typed):
        return lines((_("Yes"), typed))
    if says_none(typed):
        return _("No")
    return ""
