"""The boxes for one event: when, what, and how it is known."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.chronology.presenter import Timeline
from trafficking_desk.ui.chronology.state import EventField, EventForm
from trafficking_desk.ui.widgets.button import primary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import heading
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import _


class EventFormView(QWidget):
    """Draws an EventForm; each change goes to the timeline."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._head = heading("")
        when = TextInput(
            _("When?"), _("A day, a month, a year, or “about May 2026”"), width=30
        )
        what = Textarea(
            _("What happened?"), _("Facts only: what was seen, said or done"), rows=3
        )
        source = TextInput(
            _("How do you know?"), _("Who saw it, who told you, or where it is written")
        )
        self._boxes: dict[EventField, TextInput | Textarea] = {
            "when": when,
            "what": what,
            "source": source,
        }
        self.keep = primary_button("")
        self.keep.clicked.connect(timeline.keep)
        self.first = when.field
        when.field.returnPressed.connect(what.field.setFocus)
        source.field.returnPressed.connect(timeline.keep)
        for name, box in self._boxes.items():
            box.typed.connect(lambda text, field=name: timeline.typed(field, text))
            box.typed.connect(lambda _text, of=box: of.show_problem(""))
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(card(self._head, *self._boxes.values(), self.keep))
        self.show_form(EventForm(""), focus=False)

    def show_form(self, form: EventForm, *, focus: bool = True) -> None:
        """Fill the boxes; the focus goes to the first."""
        self._head.setText(_("Correct this event") if form.known else _("Add an event"))
        words = _("Save the correction") if form.known else _("Add to the chronology")
        self.keep.setText(words)
        self.keep.setAccessibleName(words)
        for name, box in self._boxes.items():
            box.set_value(form.text(name))
            box.show_problem("")
        if focus:
            self.first.setFocus()

    def show_missing(self, text: str) -> None:
        """Say what the event still needs, at the box."""
        self._boxes["what"].show_problem(text)
        self._boxes["what"].field.setFocus()
