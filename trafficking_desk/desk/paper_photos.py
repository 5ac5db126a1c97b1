"""Photos of a case on paper: which there are, and the pictures themselves."""

from dataclasses import dataclass, replace

from trafficking_desk.desk.attachments import attachments
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drawing import photo_for_paper
from trafficking_desk.desk.hidden_facts import IMAGES
from trafficking_desk.desk.kept_files import read_file
from trafficking_desk.report.parts.photos import photo_says
from trafficking_desk.report.tree import Document, Node, Photo
from trafficking_desk.store.attachments import Attachment
from trafficking_desk.store.blob_errors import FileDamagedError, FileGoneError
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class PhotoChoice:
    """A photo that may go on paper. `printable` is False for kinds not drawn here."""

    id: str
    description: str
    made_on: str
    printable: bool = True


def photo_choices(desk: Desk, case_id: str) -> tuple[PhotoChoice, ...]:
    """Return the photos of a case, oldest first."""
    return tuple(
        PhotoChoice(
            one.id, one.about.description, one.about.made_on, one.kind in IMAGES
        )
        for one in _there(desk, case_id)
        if one.kind in IMAGES or one.kind == "heic"
    )


def chosen_photos(
    desk: Desk, case_id: str, wanted: tuple[str, ...]
) -> tuple[Photo, ...]:
    """Return the wanted photos in the order of the files, without their pictures."""
    kept = (one for one in _there(desk, case_id) if one.id in wanted)
    return tuple(
        Photo(one.id, _says(number, one)) for number, one in enumerate(kept, start=1)
    )


def with_pictures(desk: Desk, case_id: str, document: Document) -> Document:
    """Return the paper with each photo's picture, or what is missing in its place."""

    def filled(node: Node) -> Node:
        return _filled(desk, case_id, node) if isinstance(node, Photo) else node

    return replace(
        document,
        sections=tuple(
            replace(section, nodes=tuple(map(filled, section.nodes)))
            for section in document.sections
        ),
    )


def _filled(desk: Desk, case_id: str, photo: Photo) -> Photo:
    try:
        data = read_file(desk, case_id, photo.id)
    except (FileDamagedError, FileGoneError):
        data = b""
    image = photo_for_paper(data, photo.wide, photo.high)
    if image:
        return replace(photo, image=image)
    note = _("A photo is missing here: its file is damaged or too large. Ask us.")
    return replace(photo, note=note)


def _there(desk: Desk, case_id: str) -> tuple[Attachment, ...]:
    return tuple(one for one in attachments(desk, case_id) if one.removed_at is None)


def _says(number: int, one: Attachment) -> str:
    about = one.about
    return photo_says(number, about.description, about.made_on, about.given_by)
