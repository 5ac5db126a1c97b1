"""One type scale, quiet colours that survive a black-and-white printer.

Lengths are points.
"""

from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from trafficking_desk.report.pdf.fonts import BOLD, ITALIC, REGULAR

INK: Final = HexColor("#1B2730")
MUTED: Final = HexColor("#4A5761")
BRAND: Final = HexColor("#0B4F55")
LINE: Final = HexColor("#B9C1C4")
PEN: Final = HexColor("#6B7780")
GROUND: Final = HexColor("#F1F3F3")
DANGER: Final = HexColor("#A3211B")
DANGER_GROUND: Final = HexColor("#FBE9E7")
ATTENTION: Final = HexColor("#8A4B00")
ATTENTION_GROUND: Final = HexColor("#FBEFD9")
WATERMARK: Final = HexColor("#E3E7E8")

TOP: Final = 26 * mm  # of an A4 page, above the text
GAP: Final = 8.0  # the step of all spacing; halves and doubles of it


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    given = {
        "fontName": REGULAR,
        "textColor": INK,
        "splitLongWords": 1,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, fontSize=size, leading=leading, **(given | more))


TITLE: Final = _style("title", 24, 30, fontName=BOLD, textColor=BRAND, spaceAfter=6)
SUBTITLE: Final = _style("subtitle", 12, 17, textColor=MUTED, spaceAfter=2 * GAP)
TITLE_NARROW: Final = _style("narrow title", 14, 18, fontName=BOLD, textColor=BRAND)
SECTION: Final = _style(
    "section",
    16,
    21,
    heads=True,
    fontName=BOLD,
    textColor=BRAND,
    spaceBefore=2.5 * GAP,
    spaceAfter=GAP,
    rule=True,
)
HEADINGS: Final = {
    1: _style(
        "heading1", 12, 16, heads=True, fontName=BOLD, spaceBefore=10, spaceAfter=4
    ),
    2: _style(
        "heading2", 12, 16, heads=True, fontName=BOLD, spaceBefore=10, spaceAfter=4
    ),
    3: _style(
        "heading3", 10.5, 15, heads=True, fontName=BOLD, spaceBefore=6, spaceAfter=2
    ),
    4: _style(
        "heading4", 10, 14.5, heads=True, fontName=BOLD, spaceBefore=4, spaceAfter=1
    ),
}
BODY: Final = _style("body", 10, 14.5, spaceAfter=5)
STRONG: Final = _style("strong", 10, 14.5, fontName=BOLD, spaceBefore=6, spaceAfter=5)
SMALL: Final = _style("small", 8.5, 12, textColor=MUTED, spaceAfter=3)
CARD: Final = _style("card", 8.5, 10.8, textColor=MUTED)
CARD_NAME: Final = _style("card name", 10, 12.5, fontName=BOLD)
PEN_LABEL: Final = _style(
    "pen label", 10, 14.5, heads=True, fontName=BOLD, spaceBefore=GAP
)
PEN_ROW: Final = _style("pen row", 10, 13, fontName=BOLD)
CELL: Final = _style("cell", 10, 14)
COMPACT: Final = _style("compact", 9, 12)
PHRASE: Final = _style("phrase", 11, 15)
LABEL: Final = _style("label", 10, 14, fontName=BOLD)
HEAD: Final = _style("head", 9, 12.5, fontName=BOLD)
POINT: Final = _style("point", 10, 14.5, leftIndent=15, spaceAfter=2)
ENTRY: Final = _style("entry", 10, 14.5, fontName=BOLD)
NEXT_ENTRY: Final = _style(
    "next entry", 10, 14.5, fontName=BOLD, spaceBefore=9, overline=True
)
GAP_TEXT: Final = _style("gap", 10, 14, fontName=ITALIC, textColor=MUTED)
NUMBER: Final = _style("number", 17, 19, fontName=BOLD, textColor=BRAND, alignment=2)
NUMBER_NARROW: Final = _style(
    "narrow number", 12, 16, fontName=BOLD, textColor=BRAND, alignment=2
)
NUMBER_LARGE: Final = _style(
    "large number", 40, 46, fontName=BOLD, textColor=DANGER, alignment=2
)
UNSET: Final = _style("unset", 8.5, 11, textColor=MUTED, alignment=2)

_BAR = {"leftIndent": 12.0, "bar": "solid"}
_DASHES = {"leftIndent": 12.0, "bar": "dashed"}
WORDS_LABEL: Final = _style(
    "words label", 8.5, 12, fontName=BOLD, textColor=MUTED, **_BAR
)
WORDS: Final = _style("words", 10, 14.5, spaceAfter=6, **_BAR)
VIEW_LABEL: Final = _style(
    "view label", 8.5, 12, fontName=BOLD, textColor=MUTED, **_DASHES
)
VIEW: Final = _style("view", 10, 14.5, spaceAfter=6, **_DASHES)

NOTICES: Final[dict[str, tuple[Color, Color]]] = {
    "danger": (DANGER, DANGER_GROUND),
    "attention": (ATTENTION, ATTENTION_GROUND),
    "quiet": (BRAND, GROUND),
}


def notice_styles(kind: str) -> tuple[ParagraphStyle, ParagraphStyle, ParagraphStyle]:
    """Return how a notice's title, text and points look."""
    colour = NOTICES[kind][0]
    title = _style(f"{kind} title", 12, 16, fontName=BOLD, textColor=colour)
    text = _style(f"{kind} text", 10, 14.5, spaceBefore=2)
    point = _style(f"{kind} point", 10, 14.5, leftIndent=15, spaceBefore=1)
    return title, text, point
