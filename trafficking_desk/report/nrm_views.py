"""The worker's views as they are typed: whose they are, how sure, and why."""

from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.views import ActView
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.elements import View
from trafficking_desk.words import N_, _

_STRENGTH: Final = {
    "shown": (
        N_("Worker's view: this happened: {what}."),
        N_("Worker's view: this happened."),
    ),
    "possible": (
        N_("Worker's view: this may have happened: {what}."),
        N_("Worker's view: this may have happened."),
    ),
}
_MOVES: Final = frozenset({"transported", "transferred"})
_HOUSED: Final = frozenset({"harboured"})


def views_on(pack: PackInput, *names: ElementName) -> Iterator[str]:
    """Yield the worker's views of these parts of the test, with their reasons."""
    for name in names:
        for view in getattr(pack.case.views, name):
            yield view_line(name, view)


def view_line(name: ElementName, view: View) -> str:
    """Return one view: what, how sure, and why."""
    strength, alone = _STRENGTH[view.view]
    kind = getattr(view, "kind", UNSET)
    if kind is not UNSET:
        said = _(strength).format(what=_inside(label_of(f"{name}.kind", kind)))
    elif name in ("held", "service"):
        said = _(strength).format(what=_inside(label_of("element", name)))
    else:
        said = _(alone)
    if view.because.strip():
        return _("{view} Why: {reason}").format(view=said, reason=view.because.strip())
    return _("{view} No reason was written down.").format(view=said)


def how_sure(view: View) -> str:
    """Return only how sure the worker is."""
    return _(_STRENGTH[view.view][1])


def moves(pack: PackInput) -> tuple[ActView, ...]:
    """Return the views that the person was moved."""
    return tuple(one for one in pack.case.views.act if one.kind in _MOVES)


def housed(pack: PackInput) -> tuple[ActView, ...]:
    """Return the views that the person was kept or hidden somewhere."""
    return tuple(one for one in pack.case.views.act if one.kind in _HOUSED)


def drawn_in(pack: PackInput) -> tuple[ActView, ...]:
    """Return the views of how it began: what is neither a move nor a hiding."""
    others = _MOVES | _HOUSED
    return tuple(one for one in pack.case.views.act if one.kind not in others)


def _inside(label: str) -> str:
    return label[:1].lower() + label[1:]
