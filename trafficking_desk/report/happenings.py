"""What a chronology is made of: events, signs and actions, each thing once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trafficking_desk.cases.record import Action
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.noticed import NOT_PRINTED, noticed, source_of
from trafficking_desk.report.parts.record import reference_line, ring_back, said_line
from trafficking_desk.report.parts.steps import told_title
from trafficking_desk.report.same_event import Account, adds_nothing, is_same
from trafficking_desk.report.time_order import Place, is_year_only, place_of
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class Happening:
    """One row. `written`: each time when it was written down.

    None for what our log of actions tells: it has one time, that of the action.
    """

    when: str
    what: str
    source: str
    recorded_at: str = ""
    written: tuple[str, ...] | None = ()

    @property
    def place(self) -> Place:
        """Return where it stands among the others."""
        return place_of(self.when, self.recorded_at)

    @property
    def drawn(self) -> Reading | None:
        """Return its time on the line; None for a bare year, or no day at all."""
        return None if is_year_only(self.when) else read_when(self.when)


def happenings(pack: PackInput) -> list[Happening]:
    """Return all that has a place in time, in order."""
    return sorted(_all(pack), key=lambda one: one.place)


def _all(pack: PackInput) -> Iterator[Happening]:
    found = [
        _written(one.when, one.what, one.source, one.recorded_at)
        for one in pack.case.chronology
    ]
    events = len(found)
    for sign in pack.case.signs:
        if not sign.counts or sign.indicator in NOT_PRINTED:
            continue
        told, one = noticed(pack, sign), _of_sign(pack, sign)
        same = (i for i in range(events) if _tells(found[i], sign, told))
        at = next(same, None)
        if at is None:
            found.append(one)
        else:
            repeats = not sign.words.strip() and adds_nothing(one.what, found[at].what)
            found[at] = _both(found[at], one, repeats=repeats)
    yield from found
    for action in pack.case.actions_taken:
        what = "\n".join(_action(pack, action))
        yield Happening(action.at, what, pack.case.worker.organisation, action.at, None)


def _written(when: str, what: str, source: str, recorded_at: str) -> Happening:
    times = (recorded_at,) if recorded_at.strip() else ()
    return Happening(when, what, source, recorded_at, times)


def _of_sign(pack: PackInput, sign: Sign) -> Happening:
    what, place = noticed(pack, sign), sign.where.strip()
    if not (sign.note.strip() or sign.words.strip()):
        what = _("Ticked on our list of signs, and no more written: {sign}").format(
            sign=what
        )
    if place:
        what = _("{what} ({place})").format(what=what, place=place)
    return _written(sign.when, what, source_of(sign), sign.recorded_at)


def _tells(one: Happening, sign: Sign, told: str) -> bool:
    """Say whether a sign in somebody's own words tells of an event of the list."""
    own = bool(sign.note.strip() or sign.words.strip())
    event = Account(one.when, one.what, one.recorded_at)
    return own and is_same(event, Account(sign.when, told, sign.recorded_at))


def _both(event: Happening, sign: Happening, *, repeats: bool) -> Happening:
    """Return one row for an event and a sign; one that repeats it is left out."""
    sources = event.source.strip(), sign.source.strip()
    first, second = sources
    if first.casefold() in second.casefold():
        sources = ("", second)
    return replace(
        event,
        what=event.what if repeats else f"{event.what}\n{sign.what}",
        source="\n".join(filter(None, dict.fromkeys(sources))),
        written=tuple(dict.fromkeys((*(event.written or ()), *(sign.written or ())))),
    )


def _action(pack: PackInput, action: Action) -> Iterator[str]:
    """Yield what was done, with whom, and what came of it."""
    yield told_title(pack, action)
    if action.spoke_to:
        yield _("Spoke to: {who}").format(who=action.spoke_to)
    parts = (said_line(action), reference_line(action), ring_back(action))
    yield from filter(None, parts)
