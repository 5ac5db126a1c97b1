"""The lines of the chronology: an event, or something that was done."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from trafficking_desk.cases.record import Event
from trafficking_desk.ui.chronology.state import CallLine, EventLine
from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, overline, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


def event_card(
    line: EventLine,
    change: Callable[[str, Event], object],
    take_out: Callable[[str], object],
) -> QFrame:
    """Return an event with its corrections; both links say what they act on."""
    event = line.event
    parts: list[QWidget] = [overline(line.when or _("No day given"))]
    if not line.placed:
        parts.append(small(_("No day could be read: placed by when it was written.")))
    parts.append(body(event.what or _("Nothing written yet")))
    if event.source:
        parts.append(small(_("Known from: {source}").format(source=event.source)))
    if line.earlier:
        earlier = "\n".join(line.earlier)
        parts.append(Details(_("What stood here before"), earlier))
    row = QWidget()
    flow = Flow(row, px(row, 16))
    for text, act in (
        (_("Correct"), lambda: change(line.item, event)),
        (_("Take out"), lambda: take_out(line.item)),
    ):
        link = link_button(text)
        link.setAccessibleName(f"{text}: {event.what[:80]}")
        link.clicked.connect(act)
        flow.addWidget(link)
    return card(*parts, row)


def call_card(line: CallLine) -> QFrame:
    """Return what was done about a step, with what they said."""
    head = f"{line.when} \N{MIDDLE DOT} {line.result}" if line.result else line.when
    parts: list[QWidget] = [overline(head), words(line.title, "label")]
    parts += [small(f"{label}: {text}") for label, text in line.lines]
    return card(*parts, role="done" if line.settled else "attention")
