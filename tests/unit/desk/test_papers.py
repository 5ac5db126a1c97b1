"""Papers on their way out: parts, locked files, and the record of it."""

import hashlib
from io import BytesIO

import pikepdf
import pytest

from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.issues import Issue, issued
from trafficking_desk.desk.locked_pdf import (
    SUGGESTED,
    lock_pdf,
    plain_words,
    suggest_passphrase,
)
from trafficking_desk.desk.packs import record_issue
from trafficking_desk.desk.papers import (
    Request,
    make_paper,
    paper_parts,
    part_texts,
    word_file,
)
from trafficking_desk.report.documents import WITH_CASE

WORDS = "apple boat cedar"


@pytest.mark.parametrize("document", WITH_CASE)
def test_every_paper_has_parts_with_titles(desk: Desk, document: str) -> None:
    """Each can be left out by its id."""
    case = start_case(desk)
    parts = paper_parts(desk, case.id, document)
    assert all(title for _id, title, _state in parts)
    assert len({id for id, _title, _state in parts}) == len(parts)


def test_a_part_says_how_much_of_it_is_recorded(desk: Desk) -> None:
    """Blank lines for a pen are a gap."""
    case = start_case(desk)
    states = {id: state for id, _t, state in paper_parts(desk, case.id, "safety_plan")}
    assert states["today"] == "empty"
    record(desk, case.id, {"safety_plan.danger_from": "Two men"})
    states = {id: state for id, _t, state in paper_parts(desk, case.id, "safety_plan")}
    assert states["today"] == "some"


def test_pages_text_and_word_come_from_one_tree(desk: Desk) -> None:
    """What is left out is left out of all."""
    case = start_case(desk)
    record(desk, case.id, {"story.own_words": "Zebedee took it."})
    request = Request("referral", frozenset({"story"}), ("Zebedee", "Nobody"))
    paper = make_paper(desk, case.id, request)

    assert paper.absent == ("Nobody",)
    assert [title for title, _text in part_texts(paper)] == ["The story"]
    assert "[left out] took it." in paper.preview.text
    assert "(left out) took it." in part_texts(paper)[0][1]
    assert b"PK" in word_file(paper)[:2]


def test_a_locked_file_opens_with_its_passphrase_alone(desk: Desk) -> None:
    """With the strongest lock that PDF has, and open to screen readers."""
    pdf = make_paper(desk, start_case(desk).id, Request("referral")).preview.pdf
    locked = lock_pdf(pdf, WORDS)

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.Pdf.open(BytesIO(locked))
    with pikepdf.Pdf.open(BytesIO(locked), password=WORDS) as opened:
        assert (opened.encryption.R, opened.encryption.bits) == (6, 256)
        assert opened.allow.accessibility


def test_a_suggested_passphrase_is_plain_words_picked_by_chance() -> None:
    """Enough of them, and no word twice in the list."""
    words = plain_words()
    assert len(words) == len(set(words)) >= 500
    assert all(word.isascii() and word.islower() for word in words)
    assert suggest_passphrase(lambda some: some[0]) == " ".join([words[0]] * SUGGESTED)
    assert suggest_passphrase() != suggest_passphrase()


def test_the_history_says_for_whom_and_how_a_paper_went_out(desk: Desk) -> None:
    """In ids; the seal is over the bytes before they were locked."""
    case = start_case(desk)
    issue = Issue("missing_person", "locked_pdf", "police", "email", ("risks",), 2)
    record_issue(desk, case.id, "saved", b"not a pdf", issue=issue, pages=3)
    line = events(desk, case.id)[-1]

    assert line.what == "pack_saved"
    assert isinstance(line.detail, dict)
    assert line.detail == {
        "sealed": line.detail["sealed"],
        "sha256": hashlib.sha256(b"not a pdf").hexdigest(),
        "pages": 3,
        "document": "missing_person",
        "shape": "locked_pdf",
        "recipient": "police",
        "way": "email",
        "parts_left_out": ["risks"],
        "words_left_out": 2,
        "photos": 0,
        "names_flagged": False,
    }


def test_what_went_out_is_listed_newest_first(desk: Desk) -> None:
    """Copied text counts too."""
    case = start_case(desk)
    record_issue(desk, case.id, "copied", b"x", issue=Issue(shape="text"), pages=0)
    issue = Issue("safety_plan", "word", "lead")
    record_issue(desk, case.id, "saved", b"x", issue=issue, pages=1)

    assert [
        (one.document, one.shape, one.recipient) for one in issued(desk, case.id)
    ] == [
        ("safety_plan", "word", "lead"),
        ("referral", "text", ""),
    ]
