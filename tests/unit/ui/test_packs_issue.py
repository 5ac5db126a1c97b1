"""Papers that go out: who gets them, and what is written down."""

from pathlib import Path

import pytest

from tests.unit.ui.packs_screen import PAPER, PREVIEW, READY, Screen, goes_on
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.desk.issues import Issue
from trafficking_desk.ui.packs.hand_over import HandOver


@pytest.fixture
def screen() -> Screen:
    """Return a started screen."""
    return Screen()


def test_nothing_goes_out_before_the_last_check_is_answered(
    screen: Screen, tmp_path: Path
) -> None:
    """Each box says what it still needs."""
    screen.desk.go_on()
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.problems == ["recipient", "way", "unseen"]
    assert screen.saved == []
    screen.desk.answer(READY)
    assert screen.desk.may_go()
    assert screen.problems == []


def test_someone_who_may_be_involved_cannot_be_picked(tmp_path: Path) -> None:
    """Another recipient can."""
    lead = OtherPerson(name="Ann", link="lead", may_be_involved=True)
    screen = Screen("referral", lead)
    screen.desk.go_on()
    screen.desk.answer(HandOver("lead", "by_hand", unseen=True))
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.problems == ["recipient"]
    assert screen.saved == []
    goes_on(screen)
    screen.desk.save(tmp_path / "out.pdf")
    assert len(screen.saved) == 1


def test_the_police_sheet_waits_for_nothing() -> None:
    """The person is missing: pages and print are there at once."""
    screen = Screen("missing_person")

    assert screen.told == ["check", "building", "paper of 2", "last check"]
    assert screen.desk.may_go()
    screen.desk.print_begun()
    (_how, _data, issue) = screen.issued[0]
    assert (issue.document, issue.recipient) == ("missing_person", "police")


@pytest.mark.parametrize("typed", ["out", "out.pdf", "out.PDF"])
def test_a_saved_paper_is_written_down_once_the_file_is_there(
    screen: Screen, tmp_path: Path, typed: str
) -> None:
    """The name always ends as PDFs do; in ids it says for whom it went."""
    screen.desk.include("sources", wanted=False)
    screen.desk.leave_out((), ("the mill",))
    goes_on(screen)
    screen.desk.save(tmp_path / typed)

    assert screen.saved[0][0].suffix.lower() == ".pdf"
    wanted = Issue("referral", "pdf", "police", "by_hand", ("sources",), 1)
    assert screen.issued == [("saved", PREVIEW.pdf, wanted)]
    assert screen.told[-1].endswith("as pdf")


def test_a_locked_file_is_sealed_as_it_was_before_the_lock(
    screen: Screen, tmp_path: Path
) -> None:
    """The hash must fit a reprint, and no passphrase is written down."""
    goes_on(screen)
    screen.desk.save(tmp_path / "out.pdf", "locked_pdf", "apple boat cedar")

    (saved,) = screen.saved
    assert saved[1].startswith(b"locked apple boat cedar")
    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("saved", PREVIEW.pdf, "locked_pdf")


def test_a_word_file_ends_as_word_files_do(screen: Screen, tmp_path: Path) -> None:
    """The suggested name is as neutral as that of the PDF."""
    goes_on(screen)
    screen.desk.save(tmp_path / "out", "word")

    assert screen.saved == [(tmp_path / "out.docx", b"PK")]
    assert screen.desk.file_name("word") == "TD-7Q2M4X-K referral.docx"
    assert screen.desk.file_name("locked_pdf") == "TD-7Q2M4X-K referral.pdf"


def test_what_is_copied_is_written_down_too(screen: Screen) -> None:
    """The clipboard is a way out."""
    goes_on(screen)
    screen.desk.copied("Words")

    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("copied", b"Words", "text")
    assert screen.told[-1] == "copied"


def test_a_paper_that_could_not_be_saved_is_not_written_down(
    screen: Screen, tmp_path: Path
) -> None:
    """A full disk is told; the preview stays."""
    goes_on(screen)
    screen.full = True
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.issued == []
    assert screen.told[-1] == "DeskError"
    assert screen.desk.paper == PAPER


def test_a_paper_is_written_down_as_soon_as_pages_go_out(screen: Screen) -> None:
    """With the bytes that went to the printer."""
    goes_on(screen)
    screen.desk.print_begun()

    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("printed", PREVIEW.pdf, "paper")


def test_nothing_can_be_issued_before_it_is_built(
    screen: Screen, tmp_path: Path
) -> None:
    """There is no paper yet."""
    screen.desk.answer(READY)
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.print_begun()
    screen.desk.copied("Words")

    assert screen.issued == []
    assert screen.saved == []
