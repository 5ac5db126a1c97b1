"""What a photo or a PDF says about itself, and a copy without it."""

from dataclasses import dataclass
from typing import Final

from trafficking_desk.store.attachments import FileKind

IMAGES: Final = frozenset({"jpeg", "png", "webp"})
STRIPPED: Final = IMAGES | {"pdf"}


@dataclass(frozen=True, slots=True)
class HiddenFact:
    """One line that a file carries about itself."""

    label: str
    value: str


def hidden_facts(kind: FileKind, data: bytes) -> tuple[HiddenFact, ...]:
    """Return what the file tells about itself; nothing for one that tells nothing.

    Raises FileUnreadableError if it is broken.
    """
    from trafficking_desk.desk import inside_files  # noqa: PLC0415 - slow to load

    if kind in IMAGES:
        return inside_files.facts_of_image(data)
    return inside_files.facts_of_pdf(data) if kind == "pdf" else ()


def without_hidden_facts(kind: FileKind, data: bytes) -> bytes:
    """Return a copy of a photo or PDF without them, and any other kind as it is.

    A photo is turned the right way up and written anew from its pixels alone.
    Raises FileUnreadableError if it is broken.
    """
    from trafficking_desk.desk import inside_files  # noqa: PLC0415 - slow to load

    if kind in IMAGES:
        return inside_files.bare_image(kind, data)
    return inside_files.bare_pdf(data) if kind == "pdf" else data
