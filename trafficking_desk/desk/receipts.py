"""A referral that went out is followed up: its receipt is back, or somebody rings."""

from secrets import token_hex
from typing import Final

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.receipt import RECEIPT, due_back, waits_for
from trafficking_desk.desk.cases import read_case, record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.issues import Issue

SLIP: Final = "receipt"  # the part of a paper that is signed and sent back
_WITH_SLIP: Final = frozenset({"childrens_services", "adult_services"})
_STAYS: Final = frozenset({"own_records", "person", "parent"})
# Recipient -> whom to ring; the second in Northern Ireland.
_DOORS: Final = {
    "childrens_services": ("childrens_social_care", "hsct_gateway"),
    "adult_services": ("adult_social_care", "hsct_adult"),
    "police": ("police_101", "psni"),
    "lead": ("own_dsl", "own_dsl"),
}


def has_slip(document: str, left_out: tuple[str, ...] = ()) -> bool:
    """Say whether a paper ends with a slip to sign and send back."""
    return document in _WITH_SLIP and SLIP not in left_out


def expect_receipt(desk: Desk, case_id: str, issue: Issue) -> str:
    """Note by when a receipt is due back; once, however often the paper goes out.

    Return the path of the action that waits for it, or "" if none was added. A
    copied text has no slip, and who keeps the paper here signs nothing. Raises
    CaseNotFoundError.
    """
    kept = issue.recipient in _STAYS or issue.way == "stays" or issue.shape == "text"
    if kept or not has_slip(issue.document, issue.parts_left_out):
        return ""
    case = read_case(desk, case_id).case
    contact = _door(case, issue)
    if waits_for(case.actions_taken, contact):
        return ""
    now = desk.clock()
    base = f"actions_taken.{token_hex(16)}"
    values: dict[str, JsonValue] = {
        f"{base}.step": RECEIPT,
        f"{base}.at": now.isoformat(timespec="minutes"),
        f"{base}.contact": contact,
        f"{base}.ring_back_by": due_back(now).isoformat(timespec="minutes"),
    }
    record(desk, case_id, values)
    return base


def _door(case: Case, issue: Issue) -> str:
    doors = _DOORS.get(issue.recipient) or _DOORS[issue.document]
    return doors[int(case.setting.nation == "northern_ireland")]
