"""The duty to notify the Home Office of an adult who may be a victim.

Source: Modern Slavery Act 2015 section 52: named public bodies in England and
Wales. A referral to the National Referral Mechanism covers it.
"""

from typing import Literal

from trafficking_desk.assessment.outcome import Nrm, Picture
from trafficking_desk.cases.person import Setting

DutyToNotify = Literal[
    "applies",
    "not_this_organisation",
    "not_in_this_nation",
    "covered_by_referral",
    "not_applicable",
]


def decide_duty(
    setting: Setting, picture: Picture, nrm: Nrm, *, child: bool
) -> DutyToNotify:
    """Return whether this organisation has the duty for this person."""
    if setting.nation in {"scotland", "northern_ireland"}:
        return "not_in_this_nation"
    if child or picture != "possible_victim":
        return "not_applicable"
    if nrm.advice == "refer":
        return "covered_by_referral"
    return "applies" if setting.duty_to_notify_body else "not_this_organisation"
