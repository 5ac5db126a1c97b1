"""Where each statement of the five founding texts went: the table, read."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
LEFT_OUT: Final = "left_out:"


@dataclass(frozen=True, slots=True)
class Row:
    """A span of a text, in characters, and what carries it.

    `space` counts the white space before the span; `sha256` is that of the span,
    cut to 16 digits. `target` is a list of kind:id, or left_out: and a reason.
    """

    text: str
    start: int
    end: int
    space: int
    sha256: str
    target: str

    @property
    def reason(self) -> str:
        """Return why the span was left out, or ""."""
        return self.target.partition(LEFT_OUT)[2].strip()

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of each target; () if the span was left out."""
        if self.target.startswith(LEFT_OUT):
            return ()
        pairs = (target.partition(":") for target in self.target.split())
        return tuple((kind, id_) for kind, _colon, id_ in pairs)


@dataclass(frozen=True, slots=True)
class Text:
    """A whole text: its source id, its length in characters, its sha256."""

    text: str
    length: int
    sha256: str


def read_rows() -> tuple[Row, ...]:
    """Return every row, in the order of the texts."""
    with (FOLDER / "spans.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                text=row["text"],
                start=int(row["start"]),
                end=int(row["end"]),
                space=int(row["space"]),
                sha256=row["sha256"],
                target=row["target"],
            )
            for row in csv.DictReader(file)
        )


def read_texts() -> dict[str, Text]:
    """Return the texts by source id."""
    with (FOLDER / "texts.csv").open(encoding="utf-8", newline="") as file:
        rows = (
            Text(row["text"], int(row["length"]), row["sha256"])
            for row in csv.DictReader(file)
        )
        return {row.text: row for row in rows}


def misplaced(rows: tuple[Row, ...], texts: dict[str, Text]) -> list[str]:
    """Return each row that overlaps, leaves a gap, is empty or out of order."""
    wrong = [
        f"{row.text} {row.start}: no such text" for row in rows if row.text not in texts
    ]
    for text in texts.values():
        at = 0
        for row in (row for row in rows if row.text == text.text):
            if row.start - at != row.space or row.space < 0 or row.end <= row.start:
                wrong.append(f"{row.text} {row.start}")
            at = row.end
        if not 0 < at <= text.length:
            wrong.append(f"{text.text}: ends at {at} of {text.length}")
    return wrong
