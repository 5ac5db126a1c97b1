"""The rows on a page of an SQLite database, wherever the page belongs.

The format: https://www.sqlite.org/fileformat2.html (2026-11-22). Rows of tables
come from leaf pages, entries of indexes from leaf and inner pages.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.store.loose_pages import USABLE

Cell = str | bytes | int | float | None
Row = tuple[Cell, ...]
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_HEADERS: Final = {_TABLE_LEAF: 8, _INDEX_LEAF: 8, _INDEX_INNER: 12}
_FIRST: Final = 100  # bytes before the header of page 1
_LEAST: Final = (USABLE - 12) * 32 // 255 - 23
_MOST_IN_INDEX: Final = (USABLE - 12) * 64 // 255 - 23
_MOST_IN_TABLE: Final = USABLE - 35
_SIZES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _ONE, _BLOB = 7, 8, 9, 12
_LONGEST_CHAIN: Final = 100_000
_MORE: Final = 0x80
PageOf = Callable[[int], bytes | None]


@dataclass(frozen=True, slots=True)
class Loose:
    """One row; `number` is its rowid, 0 in an index."""

    kind: Literal["table", "index"]
    number: int
    row: Row


def rows_on(number: int, page: bytes, page_of: PageOf) -> Iterator[Loose]:
    """Yield every row that is whole; one that goes on on a torn page is not."""
    head = _FIRST if number == 1 else 0
    size = _HEADERS.get(page[head], 0)
    if not size:
        return
    for place in range(int.from_bytes(page[head + 3 : head + 5])):
        pointer = head + size + 2 * place
        at = int.from_bytes(page[pointer : pointer + 2])
        try:
            yield _row(page, at, page[head], page_of)
        except (ValueError, IndexError):
            continue


def _row(page: bytes, at: int, kind: int, page_of: PageOf) -> Loose:
    if kind == _INDEX_INNER:
        at += 4
    size, at = _varint(page, at)
    rowid = 0
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
    most = _MOST_IN_TABLE if kind == _TABLE_LEAF else _MOST_IN_INDEX
    record = _record(_whole(page, at, size, most, page_of))
    return Loose("table" if kind == _TABLE_LEAF else "index", rowid, record)


def _whole(page: bytes, at: int, size: int, most: int, page_of: PageOf) -> bytes:
    """Return a record, followed over the pages that it flows on to."""
    if size <= most:
        return page[at : at + size]
    here = _LEAST + (size - _LEAST) % (USABLE - 4)
    here = here if here <= most else _LEAST
    parts, left = [page[at : at + here]], size - here
    following = int.from_bytes(page[at + here : at + here + 4])
    for _step in range(_LONGEST_CHAIN):
        if left <= 0:
            break
        more = page_of(following) if following else None
        if more is None:
            raise ValueError
        parts.append(more[4 : 4 + min(left, USABLE - 4)])
        left -= USABLE - 4
        following = int.from_bytes(more[:4])
    return b"".join(parts)


def _record(data: bytes) -> Row:
    end, at = _varint(data, 0)
    kinds = []
    while at < end:
        kind, at = _varint(data, at)
        kinds.append(kind)
    cells: list[Cell] = []
    for kind in kinds:
        cell, at = _cell(data, at, kind)
        cells.append(cell)
    return tuple(cells)


def _cell(data: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind >= _BLOB:
        end = at + (kind - _BLOB) // 2
        if end > len(data):
            raise ValueError
        return (data[at:end].decode() if kind % 2 else data[at:end]), end
    if kind in _SIZES:
        end = at + _SIZES[kind]
        return int.from_bytes(data[at:end], signed=True), end
    if kind == _FLOAT:
        return None, at + 8  # nothing that we keep
    return {_ZERO: 0, _ONE: 1}.get(kind), at


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of 1 to 9 bytes and where it ends."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & ~_MORE
        if not byte & _MORE:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9
