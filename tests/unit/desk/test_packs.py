"""Packs from the desk: previewed, saved, sealed."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from tests.desks import Clock, new_desk
from trafficking_desk.desk.cases import import_case, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.packs import (
    build_document,
    build_pack,
    contact_sheet,
    pack_sections,
    record_issue,
    save_pdf,
    suggested_name,
)
from trafficking_desk.report.documents import WITH_CASE, WITHOUT_CASE
from trafficking_desk.store.errors import CannotWriteError


def test_a_new_case_already_has_a_pack(desk: Desk) -> None:
    """Its empty sections are marked as such."""
    case = start_case(desk)
    states = {one: state for one, _title, state in pack_sections(desk, case.id)}
    assert states["cover"] == "ready"
    assert states["story"] == "empty"
    record(desk, case.id, {"story.own_words": "They took it."})
    states = {one: state for one, _title, state in pack_sections(desk, case.id)}
    assert states["story"] == "ready"


def test_the_preview_is_the_same_in_pages_text_and_bytes(desk: Desk) -> None:
    """What is read aloud is what is printed, and twice the same."""
    case = start_case(desk)
    record(desk, case.id, {"story.own_words": "They took it."})
    shown = build_pack(desk, case.id)
    assert shown == build_pack(desk, case.id)
    assert shown.pages > 1
    assert "They took it." in shown.text
    assert shown.pdf.startswith(b"%PDF-")


def test_a_section_left_out_is_not_in_the_pack(desk: Desk) -> None:
    """Neither on paper nor in the text."""
    case = start_case(desk)
    record(desk, case.id, {"story.own_words": "They took it."})
    assert "They took it." not in build_pack(desk, case.id, frozenset({"cover"})).text


def test_every_paper_can_be_had_from_the_desk(desk: Desk) -> None:
    """With a case, and without one where none is needed."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Dee"})
    for document in WITH_CASE:
        assert build_document(desk, case.id, document).pages > 0
    for document in WITHOUT_CASE:
        assert "Dee" not in build_document(desk, "", document).text


def test_the_file_name_tells_no_name_and_fits_every_disk(desk: Desk) -> None:
    """The reference only, also when a file brought a strange one."""
    case = start_case(desk).case
    assert suggested_name(case) == f"{case.reference} referral.pdf"
    strange = msgspec.structs.replace(case, reference='..\\a/b:"?')
    assert not set('\\/:"?') & set(suggested_name(import_case(desk, strange).case))


def test_what_goes_out_is_sealed_with_its_hash(desk: Desk) -> None:
    """So that anyone can later tell which paper it was."""
    case = start_case(desk)
    pdf = build_pack(desk, case.id).pdf
    record_issue(desk, case.id, "printed", pdf)
    line = events(desk, case.id)[-1]
    assert line.what == "pack_printed"
    assert isinstance(line.detail, dict)
    assert line.detail["sha256"] == hashlib.sha256(pdf).hexdigest()


def test_saving_over_a_file_leaves_the_old_one_when_it_fails(tmp_path: Path) -> None:
    """A folder in the way is a clear message, not a lost pack."""
    file = tmp_path / "pack.pdf"
    save_pdf(b"one", file)
    save_pdf(b"two", file)
    assert file.read_bytes() == b"two"
    with pytest.raises(CannotWriteError):
        save_pdf(b"three", tmp_path / "nowhere" / "pack.pdf")


def test_the_sheet_needs_no_vault(desk_home: Path) -> None:
    """Numbers are for everyone in the room."""
    assert contact_sheet(new_desk(desk_home, Clock())).pages == 1
