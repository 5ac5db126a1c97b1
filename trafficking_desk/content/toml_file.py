"""Reading one TOML file into frozen types: what is good, and what is wrong."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from trafficking_desk.content.faults import explain_broken, explain_wrong, fault
from trafficking_desk.words import _

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TomlReader:
    """Reads files one after the other; gathers every fault in `faults`."""

    faults: list[str] = field(default_factory=list)

    def whole(self, path: Path, shape: type[T]) -> Iterator[T]:
        """Yield the file as one `shape`, or nothing and a fault."""
        table = self._table(path)
        if table is not None:
            yield from self._convert(path.name, "", table, shape)

    def rows(self, path: Path, key: str, shape: type[T]) -> Iterator[T]:
        """Yield each good row of the file's `[[key]]`; each bad one is a fault."""
        table = self._table(path)
        if table is None:
            return
        for other in table.keys() - {key}:
            self._add(path.name, other, _("Nobody knows this key: correct it."))
        yield from self._rows(path.name, table.get(key, []), key, shape)

    def head_and_rows(
        self, path: Path, key: str, row: type[T]
    ) -> tuple[dict[str, object], tuple[T, ...]] | None:
        """Return the keys above the `[[key]]` rows, and the good rows."""
        table = self._table(path)
        if table is None:
            return None
        return table, tuple(self._rows(path.name, table.pop(key, []), key, row))

    def head(self, path: Path, table: dict[str, object], shape: type[T]) -> Iterator[T]:
        """Yield `table`, taken from `path`, as a `shape`, or a fault."""
        return self._convert(path.name, "", table, shape)

    def _rows(self, file: str, rows: object, key: str, shape: type[T]) -> Iterator[T]:
        if not isinstance(rows, list):
            self._add(file, key, _("Write a list of tables here: [[{key}]]."), key=key)
            return
        for number, row in enumerate(rows, start=1):
            yield from self._convert(file, _row_name(key, number, row), row, shape)

    def _convert(
        self, file: str, row: str, value: object, shape: type[T]
    ) -> Iterator[T]:
        try:
            yield msgspec.convert(value, shape)
        except msgspec.ValidationError as error:
            place, cure = explain_wrong(str(error))
            self._add(file, ", ".join(filter(None, (row, place))), cure)

    def _table(self, path: Path) -> dict[str, object] | None:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError:
            self._add(path.name, "", _("It is missing or locked. Install again."))
        except UnicodeDecodeError:
            self._add(path.name, "", _("Save it again as UTF-8 text."))
        except tomllib.TOMLDecodeError as error:
            self._add(path.name, *explain_broken(str(error)))
        except (ValueError, RecursionError):
            self._add(path.name, "", _("It holds a value that cannot be read."))
        return None

    def _add(self, file: str, place: str, cure: str, **words: str) -> None:
        self.faults.append(fault(file, place, cure.format(**words) if words else cure))


def _row_name(key: str, number: int, row: object) -> str:
    id_ = row.get("id") if isinstance(row, dict) else None
    return f"{key} {number} ({id_})" if isinstance(id_, str) else f"{key} {number}"
