"""The fixed answers of the case file, as types.

The words are those of the case file contract `trafficking-desk-case/1`.
"""

from typing import Literal

Nation = Literal["england", "wales", "scotland", "northern_ireland"]
SettingKind = Literal["health", "school", "charity", "social_care", "police", "other"]
YesNoNotSure = Literal["yes", "no", "not_sure"]
YesNoNotKnown = Literal["yes", "no", "not_known"]
DangerKind = Literal[
    "injured_ill",
    "suicidal",
    "threatened",
    "being_collected",
    "about_to_move",
    "leaving_uk",
    "missing_now",
    "exploiter_here",
]
KnownBy = Literal[
    "seen", "told_by_person", "told_by_other", "recorded_elsewhere", "not_seen"
]
CaredForBy = Literal[
    "parent",
    "close_relative",
    "other_adult",
    "council_care",
    "hotel",
    "no_one",
    "not_known",
]
ActKind = Literal["recruited", "transported", "transferred", "harboured", "received"]
MeansKind = Literal[
    "threat",
    "force",
    "coercion",
    "abduction",
    "fraud",
    "deception",
    "abuse_of_power",
    "abuse_of_vulnerability",
    "payment_to_controller",
]
PurposeKind = Literal[
    "sexual",
    "labour",
    "domestic_servitude",
    "criminal",
    "begging",
    "organ",
    "forced_marriage",
    "financial",
    "illegal_adoption_to_exploit",
    "other",
]
ViewStrength = Literal["shown", "possible"]
ElementName = Literal["act", "means", "purpose", "held", "service"]
OthersAtRisk = Literal["none", "adults", "children", "not_known"]
PersonLink = Literal[
    "none",
    "family",
    "partner",
    "staff_here",
    "lead",
    "manager",
    "relative_of_staff",
    "interpreter",
    "other",
]
ConsentAnswer = Literal["agrees", "refuses", "undecided", "cannot_decide", "not_asked"]
CannotDecide = Literal[
    "needs_help", "intoxicated_or_ill", "under_pressure", "impairment"
]
InterpreterKind = Literal["none", "professional", "staff", "companion"]
InterpreterGender = Literal["female", "male", "no_wish", "not_known"]
LastContact = Literal[
    "week", "month", "three_months", "six_months", "year", "over_a_year", "not_sure"
]
Channel = Literal["phone", "text", "email", "post", "in_person", "none"]
Need = Literal[
    "medical",
    "safe_place",
    "food",
    "legal_advice",
    "immigration_advice",
    "interpreter",
    "mental_health",
]
ActionResult = Literal["done", "no_answer", "not_done"]
