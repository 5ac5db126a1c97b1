"""Papers that go out: who gets them, and what is written down."""

from pathlib import Path

import pytest

from tests.unit.ui.packs_screen import PAPER, PREVIEW, READY, Screen, goes_on
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.desk.issues import Issue
from trafficking_desk.desk.sealed import Sealed
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.hand_over import HandOver
from trafficking_desk.ui.packs.way_out import Stopped


def prints(screen: Screen) -> list[Stopped]:
    """Stand before the printer's door; return what it was opened with."""
    door, opened = screen.desk.door(), list[Stopped]()
    assert door is not None
    door(opened.append, screen.show_failure)
    return opened


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
    prints(screen)
    (_how, _data, issue) = screen.issued[0]
    assert (issue.document, issue.recipient) == ("missing_person", "police")


@pytest.mark.parametrize("typed", ["out", "out.pdf", "out.PDF"])
def test_a_saved_paper_is_written_down_before_the_file_is_there(
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
    assert (screen.order, screen.not_gone) == (["noted", "out"], [])
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
    screen.desk.copy("Words")

    (how, data, issue) = screen.issued[0]
    assert (screen.order, screen.pasted) == (["noted", "out"], ["Words"])
    assert (how, data, issue.shape) == ("copied", b"Words", "text")
    assert screen.told[-1] == "copied"


def test_of_a_paper_that_could_not_be_saved_a_second_line_says_so(
    screen: Screen, tmp_path: Path
) -> None:
    """A full disk is told; the preview stays."""
    goes_on(screen)
    screen.full = True
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.order == ["noted"]
    assert screen.not_gone == [(Sealed("c1", 1, "ann"), 0)]
    assert screen.told[-1] == "DeskError"
    assert screen.desk.paper == PAPER


def test_a_paper_is_written_down_before_the_printer_is_sent_a_page(
    screen: Screen,
) -> None:
    """With the bytes that go to it; what it did not take is told of after."""
    goes_on(screen)
    (stopped,) = prints(screen)

    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("printed", PREVIEW.pdf, "paper")
    stopped(2)
    assert screen.not_gone == [(Sealed("c1", 1, "ann"), 2)]


def test_a_vault_that_takes_no_line_lets_nothing_out(
    screen: Screen, tmp_path: Path
) -> None:
    """Its disk is full, or it was locked."""
    goes_on(screen)
    screen.write.broken = DeskError()
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.copy("Words")

    assert prints(screen) == []
    assert screen.order == []
    assert screen.told[-3:] == ["DeskError", "DeskError", "DeskError"]


def test_what_is_at_the_door_when_the_page_is_left_stays_here(
    screen: Screen, tmp_path: Path
) -> None:
    """The desk is locked: its line comes first, then one that it did not go."""
    goes_on(screen)
    screen.write.at_once = False
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.copy("Words")
    opened = prints(screen)
    screen.desk.leave()
    screen.write.run()

    assert screen.order == ["stayed", *["noted"] * 3]
    assert opened == []
    assert [(one.line, pages) for one, pages in screen.not_gone] == [
        (1, 0),
        (2, 0),
        (3, 0),
    ]


def test_what_went_out_before_the_page_was_left_is_not_taken_back(
    screen: Screen, tmp_path: Path
) -> None:
    """Nor what could not be written down at all."""
    goes_on(screen)
    screen.desk.save(tmp_path / "out.pdf")
    screen.write.at_once = False
    screen.desk.copy("Words")
    screen.desk.leave()
    screen.write.broken = DeskError()
    screen.write.run()

    assert screen.order == ["noted", "out", "stayed"]
    assert screen.not_gone == []
    assert "DeskError" not in screen.told


def test_a_file_that_is_still_being_made_stays_here_and_that_is_said(
    screen: Screen, tmp_path: Path
) -> None:
    """It never came to the door: nothing is written down, but nobody waits in vain."""
    goes_on(screen)
    screen.read.at_once = False
    screen.desk.save(tmp_path / "out.docx", "word")
    screen.desk.leave()
    screen.read.run()

    assert screen.order == ["stayed"]
    assert screen.issued == []


def test_nothing_can_be_issued_before_it_is_built(
    screen: Screen, tmp_path: Path
) -> None:
    """There is no paper yet."""
    screen.desk.answer(READY)
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.copy("Words")

    assert screen.desk.door() is None
    assert screen.issued == []
    assert screen.saved == []
