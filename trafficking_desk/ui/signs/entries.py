"""The signs of one case as they stand on screen, ahead of the disk."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from msgspec.structs import replace

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.vocabulary import KnownBy
from trafficking_desk.ui.signs.state import DETAILS


class Entries:
    """Signs by item id. Each change answers with the values to record."""

    def __init__(self, opened: OpenCase) -> None:
        ids = opened.item_ids.get("signs", ())
        self._signs = dict(zip(ids, opened.case.signs, strict=True))
        self.kept = False  # a half-typed text was put back
        for path, text in opened.drafts.items():
            self._put_back(path, text)

    @property
    def signs(self) -> Mapping[str, Sign]:
        """Return every sign by item id, first recorded first."""
        return MappingProxyType(self._signs)

    def of(self, indicator: str) -> tuple[str, ...]:
        """Return the item ids of one sign."""
        return tuple(i for i, s in self._signs.items() if s.indicator == indicator)

    def add(self, item: str, indicator: str, now: datetime) -> dict[str, JsonValue]:
        """Tick a sign, once more if it is ticked already."""
        at = now.isoformat(timespec="seconds")
        self._signs[item] = Sign(indicator=indicator, recorded_at=at)
        start = f"signs.{item}"
        return {f"{start}.indicator": indicator, f"{start}.recorded_at": at}

    def remove(self, items: Iterable[str]) -> dict[str, JsonValue]:
        """Take signs back; the history keeps them."""
        gone = [item for item in items if self._signs.pop(item, None)]
        return {f"signs.{item}": None for item in gone}

    def set_known_by(self, item: str, known_by: KnownBy) -> dict[str, JsonValue]:
        """Say how a sign is known."""
        self._signs[item] = replace(self._signs[item], known_by=known_by)
        return {f"signs.{item}.known_by": known_by}

    def set_text(self, item: str, name: str, text: str) -> str:
        """Note what stands in a field now; return where it is recorded."""
        if name not in DETAILS:
            raise ValueError(name)
        self._signs[item] = replace(self._signs[item], **{name: text})
        return f"signs.{item}.{name}"

    def has_details(self, items: Iterable[str]) -> bool:
        """Say whether anything was typed about these."""
        return any(
            getattr(self._signs[item], name) for item in items for name in DETAILS
        )

    def _put_back(self, path: str, text: str) -> None:
        start, _dot, rest = path.partition(".")
        item, _dot, name = rest.partition(".")
        if start == "signs" and item in self._signs and name in DETAILS:
            self.set_text(item, name, text)
            self.kept = True
