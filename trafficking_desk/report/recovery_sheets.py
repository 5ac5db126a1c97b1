"""The way back in, on paper: three sheets of words, each for an envelope of its own."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    Table,
)
from trafficking_desk.words import _

_IN_A_ROW: Final = 4


def recovery_sheets(
    sheets: Sequence[Sequence[str]],
    organisation: str,
    as_of: datetime,
    watermark: str = "",
) -> Document:
    """Return one page a sheet, each with all that its keeper must know.

    `organisation` may be "". The words stand in the order they must be typed in.
    """
    many = len(sheets)
    title = _("Recovery sheet {number} of {many}")
    return Document(
        title=_("Recovery sheets for Trafficking Desk"),
        subtitle=organisation,
        reference="",
        as_of=as_of,
        of_case=False,
        sections=tuple(
            Section(
                f"sheet-{number}",
                title.format(number=number, many=many),
                tuple(_sheet(words, organisation, as_of)),
                new_page=number > 1,
            )
            for number, words in enumerate(sheets, 1)
        ),
        watermark=watermark,
        handling=_("Keep in a sealed envelope"),
    )


def _sheet(words: Sequence[str], organisation: str, as_of: datetime) -> Iterator[Node]:
    made = _("Made on {day}.").format(day=day_text(as_of.date()))
    yield Paragraph(f"{organisation}. {made}" if organisation else made, strong=True)
    yield Notice(
        "attention",
        _("Show this to nobody"),
        _(
            "Whoever holds two of the three sheets can open every case. One sheet "
            "alone opens nothing and tells nothing."
        ),
    )
    yield Heading(_("The words, in order"))
    yield Table(
        head=(_("Number"), _("Words")),
        rows=tuple(_rows(words)),
        widths=(0.16, 0.84),
        tall=True,
    )
    yield Heading(_("Keep it safe"))
    yield Points(
        (
            _("Put this sheet alone into an envelope, seal it and sign over the seal."),
            _("Give each envelope to another person, or lock it in another place."),
            _("Never take a photo or a copy, and never type the words anywhere else."),
        )
    )
    yield Heading(_("When a passphrase is forgotten"))
    yield Points(
        (
            _("Bring two sheets with the same date to the computer with the desk."),
            _("Choose “Forgot the passphrase?” and type the words of both."),
            _("Choose a new passphrase, then seal the sheets again."),
        ),
        numbered=True,
    )
    yield Paragraph(
        _("If an envelope is lost or was opened, ask a lead to make new sheets."),
        small=True,
    )
    yield Lines(_("Kept by, since"), 1)


def _rows(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at in range(0, len(words), _IN_A_ROW):
        some = words[at : at + _IN_A_ROW]
        numbers = _("{first} to {last}").format(first=at + 1, last=at + len(some))
        yield numbers, "  \N{MIDDLE DOT}  ".join(some)
