"""Finds cases; an answer that comes too late is dropped."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.cases.searched import PARTS
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.words import _

FoundIn = Mapping[str, tuple[str, ...]]
_MOST_TOLD: Final = 200  # cases of which the list says where their words stand


@dataclass(frozen=True, slots=True)
class Lanes:
    """`write` is only waited for: what was saved before must be in the list."""

    write: Post
    read: Post


@dataclass(frozen=True, slots=True)
class ListState:
    """The cases that fit what was typed, last changed first.

    `found_in` names, by id, the parts of the first cases that hold words looked
    for and not shown in the row; None until it comes, a moment later.
    """

    typed: str
    lines: Sequence[CaseLine]
    found_in: FoundIn | None = None


class CaseList:
    """Shows the list through `show`; `find` is called with each change."""

    def __init__(
        self,
        list_cases: Callable[[str], Sequence[CaseLine]],
        where_found: Callable[[str, Sequence[str]], FoundIn],
        lanes: Lanes,
        show: Callable[[ListState], None],
        failed: Failed,
    ) -> None:
        self._list_cases = list_cases
        self._where_found = where_found
        self._lanes = lanes
        self._show = show
        self._failed = failed
        self._wanted = ""

    def start(self) -> None:
        """Show every case."""
        self._lanes.write(
            lambda: None, lambda _nothing: self.find(self._wanted), self._failed
        )

    def find(self, typed: str) -> None:
        """Show the cases that hold every word typed; what was typed before waits."""
        self._wanted = typed

        def answered(lines: Sequence[CaseLine] | None) -> None:
            if lines is not None and typed == self._wanted:
                self._show(ListState(typed, lines))
                if typed.strip() and lines:
                    self._tell_where(typed, lines)

        self._lanes.read(
            lambda: self._list_cases(typed) if typed == self._wanted else None,
            answered,
            self._failed,
        )

    def _tell_where(self, typed: str, lines: Sequence[CaseLine]) -> None:
        ids = [line.id for line in lines[:_MOST_TOLD]]

        def answered(found_in: FoundIn | None) -> None:
            if found_in is not None and typed == self._wanted:
                self._show(ListState(typed, lines, found_in))

        self._lanes.read(
            lambda: self._where_found(typed, ids) if typed == self._wanted else None,
            answered,
            self._failed,
        )


def cells(line: CaseLine, found_in: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the row: reference, known as, nation, opened, changed, found in."""
    opened, changed = line.opened.astimezone(), line.changed.astimezone()
    return (
        line.reference,
        line.known_as or _("no name given"),
        label_of("nation", line.nation),
        f"{opened:%d/%m/%Y}",
        f"{changed:%d/%m/%Y %H:%M}",
        ", ".join(_(PARTS[part]) for part in found_in),
    )


def headings() -> tuple[str, ...]:
    """Return what stands above each cell."""
    return (
        _("Reference"),
        _("Known as"),
        _("Nation"),
        _("Opened"),
        _("Changed"),
        _("Found in"),
    )
