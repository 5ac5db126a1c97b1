"""Who is missing and what they look like, for those who search."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_rows
from trafficking_desk.report.parts.answers import answered, known_or_pen
from trafficking_desk.report.parts.person import BORN, LOOKS, birth_and_age
from trafficking_desk.report.tree import (
    Figure,
    Heading,
    Label,
    Node,
    Paragraph,
    Shape,
    SummaryList,
)
from trafficking_desk.words import _

_NAMES: Final = ("person.name", "person.known_as", "person.aliases")
_WHO: Final = (
    "person.gender",
    "person.ethnicity",
    "person.nationality",
    "person.languages",
    "person.interpreter",
)
_WISH: Final = "person.interpreter_gender"
_HOME: Final = ("person.staying_at", "services.social_worker")
_HOME_OF_A_CHILD: Final = (_HOME[0], "home.responsibility", _HOME[1])
_EXPECTED: Final = "person.expected_next"
_TONIGHT: Final = "safety_plan.sleeps_at"
_PHOTO: Final = "person.description.photo"
_FACE: Final = (42.0, 50.0)  # mm
_TAKEN: Final = 8.0  # mm below the frame, for the day


def who_part(pack: PackInput) -> Iterator[Node]:
    """Yield face, names, age, speech, and where they live and are expected."""
    yield _face(pack)
    never = _("Never use a sexual picture, or a picture of an injury.")
    yield Paragraph(never, small=True)
    told = {BORN: birth_and_age(pack)}
    wish = answered(pack.case, (_WISH,))
    yield from known_or_pen(pack, (_PHOTO, *_NAMES, BORN), told)
    rows = tuple(age_rows(pack))
    if rows:
        yield SummaryList(rows)
    # What stands beside the face ends here: it should be as high as the face.
    yield Heading(_("More about them, and where they live"))
    home = _HOME_OF_A_CHILD if pack.is_child else _HOME
    tonight = answered(pack.case, (_TONIGHT,))
    yield from known_or_pen(pack, (*_WHO, *wish, *home, *tonight, _EXPECTED))


def looks_part(pack: PackInput) -> Iterator[Node]:
    """Yield what they look like; where a photo is kept stands beside the face."""
    yield from known_or_pen(pack, (one for one in LOOKS if one != _PHOTO))


def _face(pack: PackInput) -> Node:
    wide, high = _FACE
    if pack.photos:
        return replace(pack.photos[0], wide=wide, high=high, beside=True)
    top = _TAKEN + high
    frame = ((0.0, _TAKEN), (wide, _TAKEN), (wide, top), (0.0, top))
    line = ((wide / 3, 0.5), (wide, 0.5))
    return Figure(
        _("An empty frame for a photo of the face, with the day it was taken."),
        wide,
        top,
        (Shape(frame, closed=True, faint=True), Shape(line, faint=True)),
        (
            Label(wide / 2, _TAKEN + high / 2, _("Photo of the face")),
            Label(0.0, 1.0, _("Taken on:"), middle=False),
        ),
        beside=True,
    )
