"""What a field and its answer are called on this paper: by nation, child or adult."""

from collections.abc import Iterable, Mapping
from typing import Final

from trafficking_desk.assessment.age import age_of, disagrees
from trafficking_desk.cases.labels import field_label, label_of
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import N_, _

_ABOUT_DANGER: Final = "danger_now.what"
_GENDER: Final = "person.gender"
_CARE: Final = "person.cared_for_by"
_OTHERS: Final = "facts.others_at_risk"

# The case file's words fit every nation; a paper is read in one.
_OF_A_NATION: Final[Mapping[Nation, Mapping[str, str]]] = {
    "scotland": {"services.nhs_number": N_("CHI number")},
    "northern_ireland": {
        "services.nhs_number": N_("Health and Care Number"),
        "services.council": N_("Trust"),
        "services.council_phone": N_("Phone at the Trust"),
        "services.council_email": N_("Email at the Trust"),
    },
}
_ELSEWHERE: Final[Mapping[str, str]] = {
    "services.council": N_("Council"),
    "services.council_phone": N_("Phone at the council"),
    "services.council_email": N_("Email at the council"),
}
_OF_A_CHILD: Final[Mapping[str, str]] = {
    "safety_plan.wishes": N_("What the child wants"),
    "safety_plan.said": N_("What the child said about this plan"),
    "home.household.relationship": N_("Who they are to the child"),
}
_GENDERS: Final[Mapping[str, tuple[str, str]]] = {  # of a child, of an adult
    "female": (N_("Girl"), N_("Woman")),
    "male": (N_("Boy"), N_("Man")),
}


def label_for(pack: PackInput, path: str) -> str:
    """Return what the field at `path` is called for this reader and this person."""
    own = _OF_A_NATION.get(pack.case.setting.nation, {})
    named = own.get(path) or _ELSEWHERE.get(path)
    if pack.is_child:
        named = _OF_A_CHILD.get(path, named)
    if path == _ABOUT_DANGER and _no_danger(pack):
        named = N_("About this answer")
    return _(named) if named else field_label(path)


def answer_for(pack: PackInput, path: str, answer: str) -> str:
    """Return `answer`, the one of any paper, in the words that fit this person."""
    case = pack.case
    if path == _GENDER and case.person.gender in _GENDERS and age_is_sure(pack):
        child, adult = _GENDERS[case.person.gender]
        return _(child) if pack.is_child else _(adult)
    if path == _CARE and case.person.cared_for_by == "council_care":
        return _("The Trust (in care)") if _in_ni(pack) else answer
    if path == _OTHERS and "not_known" in case.facts.others_at_risk:
        return _others(pack) or answer
    return answer


def age_is_sure(pack: PackInput) -> bool:
    """Say whether child or adult rests on an answer, not on doubt."""
    person = pack.case.person
    if person.under_18 == "not_sure" or disagrees(person, pack.as_of):
        return False
    return person.under_18 in {"yes", "no"} or age_of(person, pack.as_of) is not None


def listed(labels: Iterable[str], between: str = ", ") -> str:
    """Return labels of ours in one line: only the first keeps its capital.

    >>> listed(["Medical care", "A safe place", "GP"])
    'Medical care, a safe place, GP'
    """
    return between.join(
        label if index == 0 else lowered(label) for index, label in enumerate(labels)
    )


def lowered(label: str) -> str:
    """Return a label of ours for the middle of a sentence; "GP" stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _no_danger(pack: PackInput) -> bool:
    return pack.case.danger_now.answer == "no" and pack.outcome.danger_now != "yes"


def _in_ni(pack: PackInput) -> bool:
    return pack.case.setting.nation == "northern_ireland"


def _others(pack: PackInput) -> str:
    """Return who is known to be at risk, and that there may be more; "" if nobody."""
    known = [one for one in pack.case.facts.others_at_risk if one != "not_known"]
    if not known:
        return ""
    text = _("{known}. Whether others: not known.")
    return text.format(known=listed(label_of(_OTHERS, one) for one in known))
