"""Short facts in one row, under a short name: who reads it on the phone is in haste."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, pen_line, rows_of
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.reach import whole_phones
from trafficking_desk.report.tree import Lines, SummaryList, SummaryRow
from trafficking_desk.words import N_, _

# What the row is called, "" for the field's own name; and the fields it holds.
Group = tuple[str, tuple[str, ...]]

# What a field is called in the middle of a row.
_SHORT: Final[Mapping[str, str]] = {
    "missing.last_seen_with": N_("By whom, with whom"),
    "person.disability": N_("Disability or illness"),
    "services.gp": N_("GP"),
}
_MOST: Final = 190  # characters: three lines
_BETWEEN: Final = "  ·  "


def joined_rows(
    pack: PackInput, groups: Iterable[Group], told: Mapping[str, str] | None = None
) -> Iterator[SummaryRow]:
    """Yield the answers there are: a row a group, or one each where they are long.

    Each but the first of its group is named in the row, so that none is taken for
    another. `told` gives answers by path in other words than the case's own.
    """
    for label, paths in groups:
        known = answered(pack.case, paths)
        rows = tuple(_rows(pack, known, told or {}))
        if label and len(paths) == 1:
            yield from (SummaryRow(_(label), row.answer, row.mark) for row in rows)
        elif len(rows) > 1 and _are_short(rows):
            named = (
                _named(*one, first=paths[0]) for one in zip(known, rows, strict=True)
            )
            yield SummaryRow(_(label), _BETWEEN.join(named))
        else:
            yield from rows


def pens(
    pack: PackInput, groups: Iterable[Group], tall: Iterable[str] = ()
) -> Iterator[Lines]:
    """Yield room for a pen for each answer that there is not.

    One line, that the sheet stays short, save for those that are `tall`; on a form
    for a pen as much as the screens give.
    """
    paths = [path for _label, group in groups for path in group]
    known, high = answered(pack.case, paths), tuple(tall)
    for path in paths:
        if path not in known:
            lines = pen_line(pack, path, tall=path in high)
            short = not is_blank(pack) and path not in high
            yield replace(lines, count=min(lines.count, 1)) if short else lines


def _rows(
    pack: PackInput, known: tuple[str, ...], told: Mapping[str, str]
) -> Iterator[SummaryRow]:
    in_words = {path: told[path] for path in known if path in told}
    for node in rows_of(pack, known, in_words):
        if isinstance(node, SummaryList):
            yield from (replace(r, answer=whole_phones(r.answer)) for r in node.rows)


def _named(path: str, row: SummaryRow, *, first: str) -> str:
    if path == first:
        return row.answer
    name = _(_SHORT[path]) if path in _SHORT else row.label
    return f"{name}: {row.answer}"


def _are_short(rows: tuple[SummaryRow, ...]) -> bool:
    whole = _BETWEEN.join(f"{row.label}: {row.answer}" for row in rows)
    return len(whole) <= _MOST + len(rows[0].label) and "\n" not in whole
