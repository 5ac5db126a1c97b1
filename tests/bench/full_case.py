"""A long case: every section, many signs and events, and photos of it."""

from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

from msgspec.structs import replace
from PIL import Image

from trafficking_desk.assessment.assess import assess
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.record import Event
from trafficking_desk.cases.sign import Sign
from trafficking_desk.content.contacts import resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.report.documents import REFERRAL, build
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Document

CASE: Final = Path(__file__).parents[1] / "cases" / "county_lines.json"
NOW: Final = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
SIGNS: Final = 60
PHOTOS: Final = 10


@lru_cache(maxsize=1)
def snapshot(wide: int = 4000, high: int = 3000) -> bytes:
    """Return a photo such as a phone makes: some five million bytes."""
    seed = Random(2)  # noqa: S311 - to look like a photo
    small = Image.frombytes("RGB", (320, 240), seed.randbytes(320 * 240 * 3))
    out = BytesIO()
    small.resize((wide, high), Image.Resampling.BICUBIC).save(out, "JPEG", quality=92)
    return out.getvalue()


def full_pack(events: int) -> Document:
    """Return the pack of a case with so many events, and no photo."""
    content = load_content(bundled("forms"), bundled("resources"))
    case = read_case_file(CASE, content.signs)
    told = [one for one in content.signs.values() if one.kind != "context"][:SIGNS]
    case = replace(
        case,
        signs=tuple(_sign(one.id) for one in told),
        chronology=tuple(map(_event, range(events))),
    )
    numbers = {c.id: resolve(c, {}, NOW.date()) for c in content.contacts.values()}
    outcome = assess(case, NOW, content.signs)
    return build(REFERRAL, PackInput(case, outcome, numbers, content, NOW))


def _sign(indicator: str) -> Sign:
    return Sign(
        indicator=indicator,
        known_by="seen",
        when="2026-11-18",
        where="School gate",
        by="Form tutor",
        asked="What happened then?",
        words="They told me to go back there, and that I owe them money.",
        note="She looked at the floor and kept her sleeve down while she said it.",
    )


def _event(number: int) -> Event:
    return Event(
        when=f"2026-{1 + number % 10:02}-{1 + number % 28:02}",
        what=f"Number {number}: away over night. Came back tired, with a new phone.",
        source="School register and the form tutor",
    )
