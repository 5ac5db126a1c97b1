"""A printed document as a tree of plain values, before any renderer.

Every typed text is kept as typed; `mark` says whose it is: a fact, the person's
own words, the worker's judgement, or plain text of the program.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Mark = Literal["fact", "words", "judgement", "plain"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; level 2 to 4 (a section's title is level 1)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks are kept. `small` is for sources and dates.

    Words and views say whose they are, unless `labelled` is False because the
    heading above does. `leads`: what follows stays on the same page.
    """

    text: str
    mark: Mark = "plain"
    small: bool = False
    strong: bool = False
    labelled: bool = True
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A bulleted list, or numbered when order matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A label and its answer; an empty answer prints as a gap, never silently."""

    label: str
    answer: str
    mark: Mark = "fact"


@dataclass(frozen=True, slots=True)
class SummaryList:
    """Labels with answers, in order."""

    rows: tuple[SummaryRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with one head row. `widths` are shares of the page's width.

    `compact` sets it smaller, for long lists to tick; `tall` leaves each row room
    for a hand; with both, a small text leaves room for a hand beside it. `field` is
    the list of the case file that its rows are, or "".
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    caption: str = ""
    marks: tuple[Mark, ...] = ()  # one a column; () means all facts
    compact: bool = False
    tall: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A box that must be seen: `danger` red, `attention` amber, `quiet` grey."""

    kind: Literal["danger", "attention", "quiet"]
    title: str
    text: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A number to ring, the largest thing on its card. "" prints a line to fill."""

    name: str
    number: str
    who_for: str
    small: str = ""  # a caution, an evening number
    when: str = ""
    checked: str = ""  # hours and date checked, under the number
    large: bool = False  # the number that comes before all others


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a record: a line that says what, and what belongs to it.

    `details` are short facts (how known, when, where); `parts` longer texts.
    """

    title: str
    details: tuple[str, ...] = ()
    parts: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Items of one kind, in order."""

    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty ruled lines for a pen, with a label; or tick boxes for `choices`.

    `hint` stands small beside the label: what to write, and what never to do.
    `field` is the path of the case file that is written there, "" if there is none.
    """

    label: str
    count: int = 2
    choices: tuple[str, ...] = ()
    field: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in another language; `language` is its BCP 47 code."""

    language: str
    words: str
    name: str  # of the language, in the reader's own


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences to point at, two a row, each beside the name of its language."""

    items: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A line through points, in mm from the figure's lower left corner."""

    points: tuple[tuple[float, float], ...]
    closed: bool = False
    smooth: bool = False
    filled: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a figure, placed by their middle, or by their left end."""

    x: float
    y: float
    text: str
    middle: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing; `says` is what it shows, for those who do not see it. In mm.

    `beside`: what follows may stand at its side, if the paper is wide enough.
    """

    says: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the case's files, within `wide` and `high` (mm).

    `id` is that of the file; `says` tells what it shows, by whom and of when: it
    stands below, and is read out. `image` is what `report.photos` made ready for
    paper; if it is empty, `note` says why nothing is shown. `beside` is as with a
    figure.
    """

    id: str
    says: str
    image: bytes = field(default=b"", repr=False)
    note: str = ""
    wide: float = 130.0
    high: float = 95.0
    beside: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The rest starts on a new page."""


Node = (
    Heading
    | Paragraph
    | Points
    | SummaryList
    | Table
    | Notice
    | ContactCard
    | Entries
    | Lines
    | Phrases
    | Figure
    | Photo
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a title; `id` is what --include and the pack screen name."""

    id: str
    title: str
    nodes: tuple[Node, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `reference` stands in the header, never a name.

    `as_of` (aware) is printed and sets the PDF's dates; `watermark` is "" or a
    word such as "SAMPLE" laid across each page. `paper`: a card is cut out of an A4
    sheet ("card" is A6, "small" is of the size of a bank card); "fold" is an A4 sheet
    that folds to A6, four sections being its panels.
    """

    title: str
    subtitle: str
    reference: str
    as_of: datetime
    sections: tuple[Section, ...]
    language: str = "en-GB"
    watermark: str = ""
    handling: str = ""  # e.g. "Confidential: share only with those who need it"
    paper: Literal["a4", "card", "small", "fold"] = "a4"
    bare: bool = False  # nothing around the text: for a card that gives nothing away
    code: str = ""  # of a form for pen: each page bears it with its own number
    large: bool = False  # large print
    of_case: bool = True  # says what is known; else the day it was printed is said
    carried: bool = False  # taken along: its file does not say what made it
