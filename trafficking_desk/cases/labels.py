"""Plain words for every fixed answer and for every field of a case."""

import re
from collections.abc import Mapping
from typing import Final

from trafficking_desk.cases import field_labels
from trafficking_desk.words import N_, _

_YES_NO: Final = {"yes": N_("Yes"), "no": N_("No")}
_NOT_KNOWN: Final = {**_YES_NO, "not_known": N_("Not known")}

# Vocabulary -> stored value -> label. The first key is the name of the field.
LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "nation": {
        "england": N_("England"),
        "wales": N_("Wales"),
        "scotland": N_("Scotland"),
        "northern_ireland": N_("Northern Ireland"),
    },
    "setting.kind": {
        "health": N_("Health"),
        "school": N_("School or college"),
        "charity": N_("Charity"),
        "social_care": N_("Social care"),
        "police": N_("Police"),
        "other": N_("Other"),
    },
    "under_18": {**_YES_NO, "not_sure": N_("Not sure")},
    "yes_no_not_known": _NOT_KNOWN,
    "gender": {
        "female": N_("Girl or woman"),
        "male": N_("Boy or man"),
        "another": N_("They use another word"),
        "not_known": N_("Not known"),
    },
    "danger_now.kinds": {
        "injured_ill": N_("Hurt or ill"),
        "suicidal": N_("May harm or kill themselves"),
        "threatened": N_("Threatened"),
        "being_collected": N_("Someone is coming to collect them"),
        "about_to_move": N_("About to be moved"),
        "leaving_uk": N_("About to be taken out of the UK"),
        "missing_now": N_("Missing now"),
        "exploiter_here": N_("The person who may be using them is here"),
    },
    "known_by": {
        "seen": N_("Seen"),
        "told_by_person": N_("Told by the person"),
        "told_by_other": N_("Told by someone else"),
        "recorded_elsewhere": N_("Written in another record"),
        "not_seen": N_("Looked for, not seen"),
    },
    "cared_for_by": {
        "parent": N_("A parent"),
        "close_relative": N_("A close relative"),
        "other_adult": N_("Another adult"),
        "council_care": N_("The council (in care)"),
        "hotel": N_("A hotel or hostel"),
        "no_one": N_("No one"),
        "not_known": N_("Not known"),
    },
    "act.kind": {
        "recruited": N_("Drawn in or recruited"),
        "transported": N_("Moved, any distance"),
        "transferred": N_("Moved, or passed on to someone else"),
        "harboured": N_("Kept or hidden somewhere"),
        "received": N_("Taken in on arrival"),
    },
    "means.kind": {
        "threat": N_("Threats"),
        "force": N_("Force"),
        "coercion": N_("Pressure"),
        "abduction": N_("Taken away"),
        "fraud": N_("Fraud"),
        "deception": N_("Lies or false promises"),
        "abuse_of_power": N_("Use of power over them"),
        "abuse_of_vulnerability": N_("Use of their need or hard situation"),
        "payment_to_controller": N_("Payment to someone who controls them"),
    },
    "purpose.kind": {
        "sexual": N_("Sexual exploitation"),
        "labour": N_("Forced work"),
        "domestic_servitude": N_("Forced work in a home"),
        "criminal": N_("Forced crime"),
        "begging": N_("Forced begging"),
        "organ": N_("Taking an organ"),
        "forced_marriage": N_("Forced marriage"),
        "financial": N_("Use of their money or identity"),
        "illegal_adoption_to_exploit": N_("Illegal adoption in order to use the child"),
        "other": N_("Something else"),
    },
    "view": {
        "shown": N_("This happened"),
        "possible": N_("This may have happened"),
    },
    "element": {
        "act": N_("What was done: drawn in, moved, kept or taken in"),
        "means": N_("How it was done: threats, force, lies or pressure"),
        "purpose": N_("What for: to use the person"),
        "held": N_("Kept by force or by fear of a penalty"),
        "service": N_("Made to work or serve"),
    },
    "state": {
        "shown": N_("Shown"),
        "possible": N_("Possible"),
        "not_shown": N_("Nothing recorded yet"),
        "not_needed": N_("Not needed"),
    },
    "others_at_risk": {
        "none": N_("No one else known"),
        "adults": N_("Other adults"),
        "children": N_("Children"),
        "not_known": N_("Not known"),
    },
    "link": {
        "none": N_("No link"),
        "family": N_("Family"),
        "partner": N_("Partner"),
        "staff_here": N_("Staff here"),
        "lead": N_("The safeguarding lead"),
        "manager": N_("A manager here"),
        "relative_of_staff": N_("A relative of staff here"),
        "interpreter": N_("The interpreter"),
        "other": N_("Other"),
    },
    "consent": {
        "agrees": N_("Yes"),
        "refuses": N_("No"),
        "undecided": N_("Not decided"),
        "cannot_decide": N_("Cannot decide at present"),
        "not_asked": N_("Not asked yet"),
    },
    "cannot_decide_because": {
        "needs_help": N_("Needs help to understand"),
        "intoxicated_or_ill": N_("Drunk, drugged or ill at present"),
        "under_pressure": N_("Under pressure from someone"),
        "impairment": N_("May lack capacity: a condition affects deciding"),
    },
    "interpreter_kind": {
        "none": N_("No interpreter"),
        "professional": N_("Professional interpreter"),
        "staff": N_("A member of staff"),
        "companion": N_("Someone who came with them"),
    },
    "interpreter_gender": {
        "female": N_("A woman"),
        "male": N_("A man"),
        "no_wish": N_("Either"),
        "not_known": N_("Not known"),
    },
    "last_contact_when": {
        "week": N_("Within the last week"),
        "month": N_("Within the last month"),
        "three_months": N_("Within the last 3 months"),
        "six_months": N_("Within the last 6 months"),
        "year": N_("6 to 12 months ago"),
        "over_a_year": N_("Over a year ago"),
        "not_sure": N_("Not sure"),
    },
    "safe_channels": {
        "phone": N_("A phone call"),
        "text": N_("A text message"),
        "email": N_("Email"),
        "post": N_("Post"),
        "in_person": N_("In person"),
        "none": N_("No way is safe at present"),
    },
    "needs": {
        "medical": N_("Medical care"),
        "safe_place": N_("A safe place to stay"),
        "food": N_("Food and basics"),
        "legal_advice": N_("Legal advice"),
        "immigration_advice": N_("Immigration advice"),
        "interpreter": N_("An interpreter"),
        "mental_health": N_("Mental health care"),
    },
    "result": {
        "done": N_("Done"),
        "no_answer": N_("No answer"),
        "not_done": N_("Not done"),
    },
    "picture": {
        "possible_victim": N_("May be a victim of trafficking or slavery"),
        "concern": N_("A concern to act on"),
        "welfare": N_("A welfare worry to pass on"),
    },
    "treat_as": {"child": N_("A child"), "adult": N_("An adult")},
    "when": {
        "now": N_("Now"),
        "today": N_("Today"),
        "next": N_("Next"),
        "if": N_("If needed"),
    },
    "receiver": {
        "childrens_services": N_("Children's services"),
        "adult_services": N_("Adult services"),
        "first_responder": N_("The first responder"),
        "police": N_("Police"),
        "guardian": N_("The guardian service"),
    },
    "yes_no": {"true": N_("Yes"), "false": N_("No")},
}

# Fields whose vocabulary does not bear their own name.
_SAME_AS: Final = {
    "under_18_when_exploited": "under_18",
    "interpreter": "yes_no_not_known",
    "pregnant": "yes_no_not_known",
    "care_needs": "yes_no_not_known",
    "parent_in_uk": "yes_no_not_known",
    "answer": "yes_no_not_known",
    "danger_now": "yes_no_not_known",
    "alone_when_asked": "yes_no_not_known",
    "parents_told": "yes_no_not_known",
    "nrm": "consent",
    "police": "consent",
    "sharing": "consent",
}
_ITEM: Final = re.compile(r"\.(?:[0-9a-f]{32}|\d+)(?=\.|$)|\[\d+\]")


def label_of(where: str, value: object) -> str:
    """Return the label of the fixed answer `value`; typed text comes back as typed.

    `where` is a path of a case ("signs.<id>.known_by") or a name in LABELS.

    >>> label_of("known_by", "told_by_person")
    'Told by the person'
    """
    word = str(value).lower() if isinstance(value, bool) else str(value)
    table = "yes_no" if isinstance(value, bool) else _vocabulary(plain_path(where))
    label = LABELS.get(table, {}).get(word)
    return word if label is None else _(label)


def field_label(path: str) -> str:
    """Return what the field at `path` is called; the path itself if unknown.

    >>> field_label("person.where_now")
    'Where they are now'
    """
    plain = plain_path(path)
    label = field_labels.FIELDS.get(plain)
    return plain if label is None else _(label)


def plain_path(path: str) -> str:
    """Return `path` without the ids and numbers of list items."""
    return _ITEM.sub("", path)


def _vocabulary(path: str) -> str:
    last_two = ".".join(path.split(".")[-2:])
    last = path.rpartition(".")[2]
    for name in (last_two, last, _SAME_AS.get(last, last)):
        if name in LABELS:
            return name
    return ""
