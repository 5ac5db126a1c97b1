"""Finds cases; an answer that comes too late is dropped."""

from collections.abc import Callable
from dataclasses import dataclass

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class Lanes:
    """`write` is only waited for: what was saved before must be in the list."""

    write: Post
    read: Post


@dataclass(frozen=True, slots=True)
class ListState:
    """The cases that fit what was typed, last changed first."""

    typed: str
    lines: tuple[CaseLine, ...]


class CaseList:
    """Shows the list through `show`; `find` is called with each change."""

    def __init__(
        self,
        list_cases: Callable[[str], tuple[CaseLine, ...]],
        lanes: Lanes,
        show: Callable[[ListState], None],
        failed: Failed,
    ) -> None:
        self._list_cases = list_cases
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
        """Show the cases that hold every word typed."""
        self._wanted = typed

        def answered(lines: tuple[CaseLine, ...]) -> None:
            if typed == self._wanted:
                self._show(ListState(typed, lines))

        self._lanes.read(lambda: self._list_cases(typed), answered, self._failed)


def cells(line: CaseLine) -> tuple[str, ...]:
    """Return the row: reference, known as, nation, opened, changed."""
    opened, changed = line.opened.astimezone(), line.changed.astimezone()
    return (
        line.reference,
        line.known_as or _("no name given"),
        label_of("nation", line.nation),
        f"{opened:%d/%m/%Y}",
        f"{changed:%d/%m/%Y %H:%M}",
    )


def headings() -> tuple[str, ...]:
    """Return what stands above each cell."""
    return (
        _("Reference"),
        _("Known as"),
        _("Nation"),
        _("Opened"),
        _("Changed"),
    )
