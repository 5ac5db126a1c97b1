"""A referral that went out is followed up until its receipt is back."""

from datetime import datetime

import msgspec
import pytest

from tests.desks import Clock
from trafficking_desk.cases.receipt import is_overdue, is_waiting
from trafficking_desk.cases.record import Action
from trafficking_desk.desk.cases import read_case, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.issues import Issue
from trafficking_desk.desk.receipts import expect_receipt

SENT = Issue("childrens_services", "paper", "childrens_services", "by_hand")


def actions(desk: Desk, case_id: str) -> tuple[Action, ...]:
    """Return what stands in the record of actions."""
    return read_case(desk, case_id).case.actions_taken


def test_a_referral_that_went_out_is_waited_for(desk: Desk) -> None:
    """It says whom to ring, and by when."""
    case = start_case(desk)
    expect_receipt(desk, case.id, SENT)
    waiting = actions(desk, case.id)[0]

    assert is_waiting(waiting)
    assert waiting.contact == "childrens_social_care"
    assert waiting.ring_back_by == "2026-11-20T17:00+00:00"


def test_printing_it_again_adds_no_second_reminder(desk: Desk) -> None:
    """Until the first is back; then a new one is waited for."""
    case = start_case(desk)
    expect_receipt(desk, case.id, SENT)
    expect_receipt(desk, case.id, SENT)
    assert len(actions(desk, case.id)) == 1

    item = read_case(desk, case.id).item_ids["actions_taken"][0]
    record(desk, case.id, {f"actions_taken.{item}.result": "done"})
    expect_receipt(desk, case.id, SENT)
    assert [is_waiting(one) for one in actions(desk, case.id)] == [False, True]


@pytest.mark.parametrize(
    "issue",
    [
        Issue("childrens_services", "paper", "own_records", "stays"),
        Issue("childrens_services", "paper", "parent", "by_hand"),
        Issue("childrens_services", "text", "childrens_services", "by_hand"),
        Issue("childrens_services", "pdf", "police", "post", ("receipt",)),
        Issue("chronology", "pdf", "police", "post"),
    ],
)
def test_nothing_is_waited_for_without_a_slip_that_travels(
    desk: Desk, issue: Issue
) -> None:
    """It stays here, is no referral, or went out without its last page."""
    case = start_case(desk)
    expect_receipt(desk, case.id, issue)
    assert actions(desk, case.id) == ()


def test_the_trust_is_rung_in_northern_ireland(desk: Desk) -> None:
    """There is no council to ring."""
    case = start_case(desk)
    record(desk, case.id, {"setting.nation": "northern_ireland"})
    expect_receipt(desk, case.id, goes_to("adult_services"))
    assert actions(desk, case.id)[0].contact == "hsct_adult"


def goes_to(reader: str) -> Issue:
    """Return a referral that goes to its own reader."""
    return Issue(reader, "pdf", reader, "post")


def test_it_is_time_to_ring_once_the_moment_is_past(desk: Desk, clock: Clock) -> None:
    """Not a minute before; and never for a time that cannot be read."""
    case = start_case(desk)
    expect_receipt(desk, case.id, SENT)
    waiting = actions(desk, case.id)[0]
    assert not is_overdue(waiting, clock())
    clock.move(hours=2)
    assert is_overdue(waiting, clock())
    unread = msgspec.structs.replace(waiting, ring_back_by="soon")
    assert not is_overdue(unread, datetime(2030, 1, 1))  # noqa: DTZ001 - any time
