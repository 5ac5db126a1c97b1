"""The history in the order of days, newest first; what repeats is one line. No Qt."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from trafficking_desk.cases.dates import day_text
from trafficking_desk.desk.history import HistoryPage
from trafficking_desk.errors import DeskError
from trafficking_desk.store.audit import AuditLine
from trafficking_desk.ui.history.words import what_text
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done, or the same thing again and again.

    `numbers` are those of the lines, as a check names them; `reference` "" is for
    the desk as a whole, or the one case that is shown; `case_id` "" for a case that
    was deleted.
    """

    time: str
    who: str
    what: str
    numbers: str
    reference: str = ""
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """What was done on one day, newest first."""

    title: str
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class HistoryState:
    """All that was read so far; `more` if there is something older."""

    days: tuple[Day, ...] = ()
    more: bool = False
    reference: str = ""


class HistoryDesk:
    """Reads page after page; `show` hears the state."""

    def __init__(
        self,
        read: Callable[[int], HistoryPage],
        post: Post,
        show: Callable[[HistoryState], None],
        failed: Callable[[DeskError], None],
        case_id: str = "",
    ) -> None:
        self._read = read
        self._post = post
        self._show = show
        self._failed = failed
        self._case_id = case_id
        self._pages: list[HistoryPage] = []

    def read_on(self) -> None:
        """Read the newest lines, or those before what was read last."""
        lines = self._pages[-1].lines if self._pages else ()
        before = lines[-1].sequence if lines else 0
        self._post(lambda: self._read(before), self._found, self._failed)

    def _found(self, page: HistoryPage) -> None:
        self._pages.append(page)
        self._show(history_state(self._pages, self._case_id))


def history_state(pages: Sequence[HistoryPage], case_id: str = "") -> HistoryState:
    """Return what the pages tell, of the desk or of one case."""
    lines = [line for page in pages for line in page.lines]
    references = {one: text for page in pages for one, text in page.references.items()}
    newest = replace(pages[-1], references=references)
    days = tuple(
        Day(day_text(day), tuple(_done(found, newest, case_id)))
        for day, found in groupby(lines, lambda line: line.at.date())
    )
    return HistoryState(days, newest.more, references.get(case_id, ""))


def _done(
    lines: Iterable[AuditLine], page: HistoryPage, case_id: str
) -> Iterator[Done]:
    def alike(line: AuditLine) -> tuple[str, str, str, str]:
        return line.who, line.what, line.case_id, str(_person(line))

    for _key, run in groupby(lines, alike):
        found = tuple(run)
        newest, oldest = found[0], found[-1]
        all_facts = replace(newest, facts=sum(line.facts for line in found))
        shown = newest.case_id if newest.case_id != case_id else ""
        yield Done(
            time=_span(f"{oldest.at:%H:%M}", f"{newest.at:%H:%M}"),
            who=page.names.get(newest.who, "") or _("Somebody without a name"),
            what=what_text(all_facts, page.names.get(_person(newest), "")),
            numbers=_span(str(oldest.sequence), str(newest.sequence)),
            reference=page.references.get(shown, ""),
            case_id="" if shown in page.gone else shown,
        )


def _person(line: AuditLine) -> str:
    told = line.detail if isinstance(line.detail, dict) else {}
    return str(told.get("person", ""))


def _span(first: str, last: str) -> str:
    if first == last:
        return first
    return _("{first} to {last}").format(first=first, last=last)
