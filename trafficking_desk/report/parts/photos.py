"""Photos that the worker put in: each as a figure with what is known of it."""

from collections.abc import Iterable, Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Document, Node, Paragraph, Photo, Section
from trafficking_desk.words import _

PHOTOS: Final = "photos"


def photos_section(
    pack: PackInput, before: Iterable[Section] = ()
) -> tuple[Section, ...]:
    """Return the appendix: each photo that stands in none of the parts `before`."""
    placed = {photo.id for photo in _photos(before)}
    left = [photo for photo in pack.photos if photo.id not in placed]
    if not left:
        return ()
    told = _("Copies from our files, without what the camera wrote into them.")
    nodes: tuple[Node, ...] = (Paragraph(told, small=True), *left)
    return (Section(PHOTOS, _("Photos"), nodes, new_page=True),)


def photo_says(number: int, description: str, made_on: str, given_by: str) -> str:
    """Return what stands below a photo and is read out."""
    parts = (
        _("Photo {number}: {description}").format(
            number=number, description=_ended(description)
        ),
        _("Made: {when}").format(when=_ended(made_on)) if made_on.strip() else "",
        _("Given by: {who}").format(who=_ended(given_by)) if given_by.strip() else "",
    )
    return " ".join(filter(None, parts))


def photos_of(document: Document) -> tuple[Photo, ...]:
    """Return the photos of a paper in their order."""
    return tuple(_photos(document.sections))


def _photos(sections: Iterable[Section]) -> Iterator[Photo]:
    for section in sections:
        yield from (node for node in section.nodes if isinstance(node, Photo))


def _ended(typed: str) -> str:
    text = typed.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
