"""How long a whole pack takes, against its texts and photos in plain ReportLab."""

from dataclasses import replace
from typing import Final

from tests.bench.full_case import PHOTOS, full_pack, snapshot
from tests.bench.plain_pack import plain_pdf
from tests.bench.ratio import compare, fastest
from trafficking_desk.report.parts.photos import photo_says
from trafficking_desk.report.pdf.render import render_first_page, render_pdf
from trafficking_desk.report.photos import ready_for_paper
from trafficking_desk.report.tree import Document, Photo, Section

MOST: Final = 2.0
FEW: Final = 200  # events
MANY: Final = 2000
IN_LINE: Final = 1.3
FIRST: Final = 0.5  # of the time for the whole


def with_photos(document: Document) -> Document:
    """Return the paper with its photos, each with pixels of its own."""
    sizes = [(4000 - 40 * number, 3000 - 30 * number) for number in range(PHOTOS)]
    photos = tuple(
        Photo(
            str(number),
            photo_says(number, "The front door", "about 12 November", "Form tutor"),
            ready_for_paper(snapshot(*size), 130, 95),
        )
        for number, size in enumerate(sizes, start=1)
    )
    appendix = Section("photos", "Photos", photos, new_page=True)
    return replace(document, sections=(*document.sections, appendix))


def test_a_full_pack_without_photos_takes_at_most_twice_as_long_as_its_text() -> None:
    """Tags, bookmarks, care for breaks and page x of y cost no more."""
    document = full_pack(FEW)

    ratio = compare(
        "full pack, texts alone",
        lambda: render_pdf(document),
        lambda: plain_pdf(document),
    )

    assert ratio <= MOST


def test_a_full_pack_takes_at_most_twice_as_long_as_text_and_photos() -> None:
    """Plain ReportLab unpacks the pixels of each photo; here they stay packed."""
    document = with_photos(full_pack(FEW))

    ratio = compare(
        "full pack", lambda: render_pdf(document), lambda: plain_pdf(document)
    )

    assert ratio <= MOST


def test_time_grows_in_line_with_the_content() -> None:
    """Ten times the events, ten times the time and a little."""
    few, many = full_pack(FEW), full_pack(MANY)

    ratio = compare(
        f"{MANY} events against {FEW}",
        lambda: render_pdf(many),
        lambda: render_pdf(few),
    )

    assert ratio <= MANY / FEW * IN_LINE


def test_the_first_page_is_there_long_before_the_rest() -> None:
    """Even of a very long pack."""
    document = full_pack(MANY)
    whole = fastest(lambda: render_pdf(document), rounds=2)

    first = fastest(lambda: render_first_page(document))

    print(f"first page: {first * 1e3:.0f} ms of {whole * 1e3:.0f} ms")  # noqa: T201 - the figure is the point of a bench
    assert first < FIRST * whole
