"""Papers that went out, printed again."""

import hashlib
from dataclasses import replace

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.desk.cases import read_case, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events, last_pack, note_event
from trafficking_desk.desk.issues import Issue
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.old_copies import catch_up
from trafficking_desk.desk.packs import record_issue
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.receipts import expect_receipt
from trafficking_desk.desk.sealing import (
    issued,
    record_not_gone,
    record_reprint,
    reprint,
)
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.blob_errors import FileDamagedError, FileGoneError

PAPER = b"%PDF-1.7 CANARY-8841 exactly these bytes" * 3000


def test_what_went_out_is_printed_again_to_the_byte(desk: Desk) -> None:
    """Whatever was written down since; and taking it out is written down too."""
    case = start_case(desk)
    record_issue(desk, case.id, "printed", PAPER, pages=3)
    record(desk, case.id, {"person.known_as": "Robin"})
    lock(desk)
    unlock(desk, PASSPHRASE)

    (out,) = issued(desk, case.id)
    assert reprint(desk, case.id, out.id) == PAPER
    assert out.sha256 == hashlib.sha256(PAPER).hexdigest()
    assert out.by == desk.open_vault().who
    last = events(desk, case.id)[-1]
    assert (last.what, last.detail) == ("pack_taken_out_again", {"sealed": out.id})
    assert [one.id for one in issued(desk, case.id)] == [out.id]
    verify(desk)


def test_each_paper_is_kept_on_its_own(desk: Desk) -> None:
    """The newest comes first, with how it went."""
    case = start_case(desk)
    record_issue(desk, case.id, "printed", PAPER, pages=3)
    as_text = Issue(shape="text")
    record_issue(desk, case.id, "copied", b"words", issue=as_text, pages=1)

    newest, oldest = issued(desk, case.id)
    assert [one.shape for one in (newest, oldest)] == ["text", "pdf"]
    assert reprint(desk, case.id, newest.id) == b"words"
    assert reprint(desk, case.id, oldest.id) == PAPER


def test_for_whom_it_was_printed_again_is_sealed_too(desk: Desk) -> None:
    """The list shows both; either leads to the same bytes."""
    case = start_case(desk)
    record_issue(desk, case.id, "printed", PAPER, pages=3)
    (out,) = issued(desk, case.id)
    to_health = Issue(shape="paper", recipient="health", way="by_hand")
    record_reprint(desk, case.id, out.id, to_health)

    newest, oldest = issued(desk, case.id)
    assert (newest.recipient, newest.again, oldest.again) == ("health", True, False)
    assert newest.sha256 == oldest.sha256
    assert reprint(desk, case.id, newest.id) == PAPER
    with pytest.raises(FileGoneError):
        record_reprint(desk, case.id, "gone", to_health)


def test_sealed_papers_are_not_in_plain_form_on_the_disk(desk: Desk) -> None:
    """Neither their bytes nor what they are."""
    record_issue(desk, start_case(desk).id, "printed", PAPER, pages=3)
    lock(desk)

    for path in desk.paths.home.rglob("*"):
        assert b"CANARY" not in (path.read_bytes() if path.is_file() else b"")


def test_a_paper_that_was_changed_is_not_printed(desk: Desk) -> None:
    """One flipped bit is enough."""
    case = start_case(desk)
    record_issue(desk, case.id, "printed", PAPER, pages=3)
    (out,) = issued(desk, case.id)
    path = desk.folder / "files" / out.id
    closed = bytearray(path.read_bytes())
    closed[5] ^= 1
    path.write_bytes(closed)

    with pytest.raises(FileDamagedError):
        reprint(desk, case.id, out.id)


def test_a_paper_sent_before_papers_were_kept_cannot_be_printed_again(
    desk: Desk,
) -> None:
    """It stands in the list all the same."""
    case = start_case(desk)
    note_event(desk, case.id, "pack_printed", {"sha256": "0" * 64, "pages": 2})

    (out,) = issued(desk, case.id)
    assert out.id == ""
    with pytest.raises(FileGoneError):
        reprint(desk, case.id, out.id)


def test_a_paper_that_did_not_go_out_is_no_issue(desk: Desk) -> None:
    """Both lines stay; nothing went to anyone, and nothing is waited for."""
    case = start_case(desk)
    issue = Issue("childrens_services", "paper", "childrens_services", "by_hand")
    record_issue(desk, case.id, "printed", PAPER, pages=3)
    sealed = record_issue(desk, case.id, "printed", PAPER, issue=issue, pages=3)
    sealed = replace(sealed, receipt=expect_receipt(desk, case.id, issue))
    assert read_case(desk, case.id).case.actions_taken

    record_not_gone(desk, sealed)

    last = events(desk, case.id)[-2]
    assert (last.what, last.detail) == ("pack_not_gone", {"line": sealed.line})
    assert [one.document for one in issued(desk, case.id)] == ["referral"]
    pack = last_pack(desk, case.id)
    assert pack is not None
    assert pack.sequence < sealed.line
    assert read_case(desk, case.id).case.actions_taken == ()
    verify(desk)


def test_a_print_that_was_cut_short_is_an_issue(desk: Desk) -> None:
    """Pages are out; its receipt is waited for."""
    case = start_case(desk)
    sealed = record_issue(desk, case.id, "printed", PAPER, pages=3)
    record_not_gone(desk, sealed, 2)

    last = events(desk, case.id)[-1]
    told = {"line": sealed.line, "pages_out": 2}
    assert (last.what, last.detail) == ("pack_cut_short", told)
    assert len(issued(desk, case.id)) == 1


def test_what_stayed_while_the_desk_was_locked_is_written_down_after(
    desk: Desk,
) -> None:
    """Under the name of who gave it out, whoever unlocks."""
    giver = desk.open_vault().who
    case, gone = start_case(desk), start_case(desk)
    add_person(desk, "Ann", "worker", "seven copper kettles")
    sealed = record_issue(desk, case.id, "saved", PAPER, pages=3)
    other = record_issue(desk, gone.id, "saved", PAPER, pages=3)
    delete_case(desk, gone.id, gone.case.reference, "kept long enough")
    lock(desk)
    record_not_gone(desk, other)
    record_not_gone(desk, sealed)

    unlock(desk, "seven copper kettles")
    catch_up(desk)

    (last,) = [one for one in events(desk, case.id) if one.what == "pack_not_gone"]
    assert (last.who, last.case_id) == (giver, case.id)
    assert issued(desk, case.id) == ()
    assert desk.unsaid == []
