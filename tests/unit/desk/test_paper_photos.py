"""Photos on paper: ticked, bare, of a size that fits, and never silently gone."""

from io import BytesIO

import pikepdf
import pytest
from PIL import ExifTags, Image

from trafficking_desk.desk.attachments import add, remove
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.paper_photos import photo_choices
from trafficking_desk.desk.papers import Request, make_paper, word_file
from trafficking_desk.report.parts.photos import photos_of
from trafficking_desk.store.attachments import About

DOOR = About("The front door", "about 12 November", "Sam Reed")


def photo(colour: str = "teal", size: tuple[int, int] = (3000, 2000)) -> bytes:
    """Return a photo that tells where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Acme"
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def case_id(desk: Desk) -> str:
    """Return a case without a file."""
    return start_case(desk).id


def pictures(pdf: bytes) -> list[Image.Image]:
    """Return the pictures of a PDF in the order of their pages."""
    with pikepdf.Pdf.open(BytesIO(pdf)) as opened:
        return [
            pikepdf.PdfImage(one).as_pil_image()
            for page in opened.pages
            for one in page.get_images().values()
            if isinstance(one, pikepdf.Stream)
        ]


def test_only_photos_are_offered_and_those_removed_are_not(
    desk: Desk, case_id: str
) -> None:
    """A kind that cannot be drawn is named as such."""
    door = add(desk, case_id, photo(), DOOR)
    gone = add(desk, case_id, photo("red"), DOOR)
    add(desk, case_id, b"Words.", About("A note"))
    heic = add(desk, case_id, b"\0\0\0\x18ftypheic" + bytes(20), About("A face"))
    remove(desk, case_id, gone.id, "Not needed")

    choices = photo_choices(desk, case_id)
    assert [(one.id, one.printable) for one in choices] == [
        (door.id, True),
        (heic.id, False),
    ]


def test_a_ticked_photo_stands_in_the_appendix_with_what_is_known(
    desk: Desk, case_id: str
) -> None:
    """Its picture is as fine as it prints, and says nothing of itself."""
    add(desk, case_id, photo("red"), DOOR)
    door = add(desk, case_id, photo(), DOOR)
    paper = make_paper(desk, case_id, Request("referral", photos=(door.id,)))

    says = "Photo 1: The front door. Made: about 12 November. Given by: Sam Reed."
    assert f"Photo: {says}" in paper.preview.text
    assert "Photos" in paper.preview.text.split("In this pack:")[1].splitlines()[0]
    (picture,) = pictures(paper.preview.pdf)
    assert picture.size == (1535, 1023)
    assert b"Acme" not in paper.preview.pdf
    assert b"Acme" not in word_file(paper)


def test_the_face_stands_in_the_frame_of_the_police_sheet(
    desk: Desk, case_id: str
) -> None:
    """Other photos follow at the end."""
    ids = tuple(add(desk, case_id, photo(one), DOOR).id for one in ("red", "blue"))
    paper = make_paper(desk, case_id, Request("missing_person", photos=ids))
    places = [
        (section.id, node.id)
        for section in paper.tree.sections
        for node in section.nodes
        if node in photos_of(paper.tree)
    ]
    assert places == [("who", ids[0]), ("photos", ids[1])]
    kept = frozenset({"start", "looks"})
    paper = make_paper(desk, case_id, Request("missing_person", kept, photos=ids))
    assert [one.id for one in photos_of(paper.tree)] == list(ids)


def test_words_left_out_are_left_out_below_a_photo(desk: Desk, case_id: str) -> None:
    """Names stand there too."""
    door = add(desk, case_id, photo(), DOOR)
    request = Request("referral", None, ("Sam Reed",), (door.id,))
    paper = make_paper(desk, case_id, request)
    assert "Given by: [left out]." in paper.preview.text
    (shown,) = photos_of(paper.tree)
    assert shown.image


def test_a_damaged_photo_leaves_a_note(desk: Desk, case_id: str) -> None:
    """Whoever reads knows that something is missing, and what."""
    half = add(desk, case_id, photo()[:4000], DOOR)
    door = add(desk, case_id, photo(), DOOR)
    (file,) = desk.paths.vault.rglob(door.id)
    file.write_bytes(bytes(100))
    request = Request("referral", photos=(half.id, door.id))
    paper = make_paper(desk, case_id, request)
    assert paper.preview.text.count("A photo is missing here") == 2
    assert paper.preview.text.count("The front door") == 2
    assert word_file(paper)


def test_a_paper_without_a_name_bears_no_photo(desk: Desk, case_id: str) -> None:
    """Even if one is asked for."""
    door = add(desk, case_id, photo(), DOOR)
    paper = make_paper(desk, case_id, Request("duty_to_notify", photos=(door.id,)))
    assert photos_of(paper.tree) == ()


def test_the_same_photos_give_the_same_bytes(desk: Desk, case_id: str) -> None:
    """What was sealed can be made again."""
    door = add(desk, case_id, photo(), DOOR)
    request = Request("referral", photos=(door.id,))
    first, second = (make_paper(desk, case_id, request) for _time in "12")
    assert first.preview.pdf == second.preview.pdf
    assert word_file(first) == word_file(second)
