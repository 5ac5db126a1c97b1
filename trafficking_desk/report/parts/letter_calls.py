"""The calls that a letter rests on: when, with whom, and what came of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.parts.late import asked_of
from trafficking_desk.report.parts.reader import reader_of
from trafficking_desk.report.parts.record import (
    reference_line,
    ring_back,
    said_line,
)
from trafficking_desk.report.parts.steps import contact_name, told_title
from trafficking_desk.report.tree import Lines, Node, Table
from trafficking_desk.words import _

FAILED: Final = frozenset({"no_answer", "not_done"})
_ASK_NRM: Final = "ask_first_responder_nrm"


def calls_title(pack: PackInput) -> str:
    """Return the heading: more services than one cannot all be the reader."""
    if len({one.contact for one in asked_of(pack)}) > 1:
        return _("Whom we rang, and when")
    return _("When we rang you")


def calls_part(pack: PackInput) -> Iterator[Node]:
    """Yield the table of calls, or lines for a pen when none is written down."""
    to_them = asked_of(pack)
    if to_them:
        yield _table(pack, to_them)
    else:
        yield Lines(_("Calls and letters: day, time, with whom, what was said"), 5)


def _table(pack: PackInput, actions: Sequence[Action]) -> Table:
    head = (_("When"), _("What, and with whom"), _("What came of it"))
    you = reader_of(pack) is not None
    rows = tuple(_row(pack, one, you=you) for one in actions)
    return Table(head, rows, (2.6, 4.4, 5))


def _row(pack: PackInput, action: Action, *, you: bool) -> tuple[str, str, str]:
    spoke = action.spoke_to.strip()
    who = (
        told_title(pack, action),
        # Whose name the step does not say.
        contact_name(pack, action.contact) if action.step == _ASK_NRM else "",
        _("Spoke to: {who}").format(who=spoke) if spoke else "",
    )
    came = (
        label_of("result", action.result) if action.result in FAILED else "",
        reference_line(action, you=you),
        said_line(action, you=you),
        ring_back(action, you=you),
    )
    return (
        or_gap(typed_moment(action.at)),
        "\n".join(filter(None, who)),
        or_gap("\n".join(filter(None, came))),
    )
