"""Who is missing and what they look like, for those who search."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.report.nrm_known import noted, says_none
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_rows
from trafficking_desk.report.parts.answers import answer_at, answered
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.injuries import injuries_seen
from trafficking_desk.report.parts.joined import Group, joined_rows, pens
from trafficking_desk.report.parts.labels import lowered
from trafficking_desk.report.parts.person import BORN, birth_and_age
from trafficking_desk.report.tree import (
    Figure,
    Heading,
    Label,
    Node,
    Paragraph,
    Shape,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import N_, _

_NAMES: Final[tuple[Group, ...]] = (
    ("", ("person.name",)),
    ("", ("person.known_as",)),
    (N_("Other names"), ("person.aliases",)),
    ("", (BORN,)),
)
_WHO: Final[tuple[Group, ...]] = (
    (
        N_("Gender, ethnicity"),
        ("person.gender", "person.ethnicity", "person.nationality"),
    ),
    (N_("Languages, interpreter"), ("person.languages", "person.interpreter")),
)
_INTERPRETER: Final = "person.interpreter"
_WISH: Final = "person.interpreter_gender"
_STAYS: Final = "person.staying_at"
_DECIDES: Final = "home.responsibility"
_SOCIAL_WORKER: Final = "services.social_worker"
_COUNCIL_PHONE: Final = "services.council_phone"
_TONIGHT: Final = "safety_plan.sleeps_at"
_EXPECTED: Final = "person.expected_next"
_PHOTO: Final = "person.description.photo"
_BUILT: Final[tuple[Group, ...]] = (
    (
        N_("Height, build"),
        ("person.description.height", "person.description.build"),
    ),
    (N_("Hair, eyes"), ("person.description.hair", "person.description.eyes")),
    ("", ("person.description.marks",)),
)
_WORN: Final[tuple[Group, ...]] = (
    ("", ("person.description.clothing",)),
    (N_("Also stands out"), ("person.description.other",)),
)
_FACE: Final = (42.0, 50.0)  # mm
_FRAME: Final = (42.0, 45.0)  # mm: room for a passport photo
_TAKEN: Final = 8.0  # mm below the frame, for the day


def who_part(pack: PackInput) -> Iterator[Node]:
    """Yield face, names, age, speech, and where they live and are expected."""
    yield from _face(pack)
    never = _("Never use a sexual picture, or a picture of an injury.")
    yield Paragraph(never, small=True)
    names = ((N_("Photo is kept"), (_PHOTO,)), *_NAMES)
    rows = tuple(joined_rows(pack, names, {BORN: birth_and_age(pack)}))
    if rows:
        yield SummaryList(rows)
    yield from pens(pack, names)
    more = (*age_rows(pack), *_more(pack))
    if more:
        yield SummaryList(more)
    if is_blank(pack):  # what stands beside the face is as high as the face
        yield Heading(_("More about them, and where they live"))
    yield from pens(pack, (*_WHO, *_lives(pack), ("", (_EXPECTED,))))


def _more(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield what they are, how to speak with them, and where they live."""
    yield from joined_rows(pack, (*_WHO, *_lives(pack)), dict(_with_more(pack)))
    yield from _expected(pack)


def _with_more(pack: PackInput) -> Iterator[tuple[str, str]]:
    """Yield the interpreter with the wish for one, the social worker with a phone."""
    wish = answer_at(pack.case, _WISH)
    if wish and answered(pack.case, (_INTERPRETER,)):
        told = _("{answer}; would like: {who}")
        needed = answer_at(pack.case, _INTERPRETER)
        yield _INTERPRETER, told.format(answer=needed, who=lowered(wish))
    who = pack.case.services.social_worker
    phone = noted(answer_at(pack.case, _COUNCIL_PHONE))
    if phone in who or may_be_involved(pack.case, _SOCIAL_WORKER):
        return
    office = _("Office: {number}").format(number=phone)
    yield _SOCIAL_WORKER, "  ·  ".join(filter(None, (who.strip(), office)))


def _lives(pack: PackInput) -> Iterator[Group]:
    """Yield where they stay, who decides for a child, and who has the case."""
    yield "", (_STAYS,)
    if pack.is_child:
        yield N_("Parental responsibility"), (_DECIDES,)
    yield "", (_SOCIAL_WORKER,)
    if not answered(pack.case, (_SOCIAL_WORKER,)):
        yield "", answered(pack.case, (_COUNCIL_PHONE,))


def _expected(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield the bed of tonight, with where they are due: the two may differ."""
    bed = tuple(joined_rows(pack, (("", (_TONIGHT,)),)))
    due = tuple(joined_rows(pack, ((N_("Expected next"), (_EXPECTED,)),)))
    if not (bed and due):
        yield from (*bed, *due)
        return
    told = _("Noted apart, expected next: {text}").format(text=due[0].answer)
    yield replace(bed[0], answer=f"{bed[0].answer}\n{told}")


def looks_part(pack: PackInput) -> Iterator[Node]:
    """Yield what they look like; where a photo is kept stands beside the face."""
    yield Heading(_("What they look like"))
    marks = joined_rows(pack, _BUILT)
    rows = (*marks, *injuries_seen(pack), *joined_rows(pack, _WORN))
    if rows:
        yield SummaryList(rows)
    yield from pens(pack, (*_BUILT, *_WORN))


def _face(pack: PackInput) -> Iterator[Node]:
    """Yield the first photo, or a frame for one; none if there is to be none."""
    wide, high = _FACE
    if pack.photos:
        yield replace(pack.photos[0], wide=wide, high=high, beside=True)
    elif not says_none(pack.case.person.description.photo):
        yield _frame(*_FRAME)


def _frame(wide: float, high: float) -> Figure:
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
