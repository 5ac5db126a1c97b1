"""What question pages are laid out from."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from trafficking_desk.content.model import Content
from trafficking_desk.ui.question.fields import Told, make_field
from trafficking_desk.ui.question.state import ItemState, PageState
from trafficking_desk.ui.sources import sources_line
from trafficking_desk.ui.widgets.button import (
    danger_button,
    link_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.words import _


class Form(QFrame):
    """The questions of one page, in one card; some may be hidden."""

    def __init__(self, state: PageState, told: Told) -> None:
        super().__init__()
        self.fields: Mapping[str, Field] = {
            field.question.id: make_field(field, told) for field in state.fields
        }
        self.setObjectName("card")
        box = QVBoxLayout(self)
        space(self, box, 20, 24)
        for field in self.fields.values():
            box.addWidget(field)

    def show_questions(self, ids: frozenset[str]) -> None:
        """Show these questions and hide the others."""
        for id_, field in self.fields.items():
            field.setVisible(id_ in ids)

    def first(self) -> QWidget | None:
        """Return what takes the focus: the first control, or what is picked there."""
        first = next(iter(self.fields.values()), None)
        controls = first.controls() if first else ()
        picked = (c for c in controls if isinstance(c, QRadioButton) and c.isChecked())
        return next(picked, controls[0] if controls else None)

    def show_problems(
        self, problems: Mapping[str, str]
    ) -> tuple[tuple[str, QWidget], ...]:
        """Show each problem at its field; return it with what to focus."""
        for id_, field in self.fields.items():
            field.show_problem(problems.get(id_, ""))
        return tuple(
            (text, self.fields[id_].controls()[0]) for id_, text in problems.items()
        )


def row(owner: QWidget, *widgets: QWidget) -> QWidget:
    """Lay `widgets` out in `owner` side by side, wrapping; return `owner`."""
    flow = Flow(owner, px(owner, 12))
    for widget in widgets:
        flow.addWidget(widget)
    return owner


def why(state: PageState, content: Content) -> Details | None:
    """Return why this is asked, with its sources; None if nothing is said."""
    line = sources_line(content, state.sources)
    if not state.why and not line:
        return None
    parts = [body(state.why)] if state.why else []
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    for part in (*parts, *((small(line),) if line else ())):
        column.addWidget(part)
    return Details(_("Why we ask this"), inside)


def item_card(
    item: ItemState, change: Callable[[], object], remove: Callable[[], object]
) -> QFrame:
    """Return one item of a list with what can be done to it."""
    links = []
    for words, name, act in (
        (_("Change"), _("Change: {item}"), change),
        (_("Remove"), _("Remove: {item}"), remove),
    ):
        link = link_button(words)
        link.setAccessibleName(name.format(item=item.label))
        link.clicked.connect(act)
        links.append(link)
    said = [small(item.summary)] if item.summary else []
    return card(heading(item.label), *said, row(QWidget(), *links))


def removal(
    item: ItemState, sure: Callable[[], object], keep: Callable[[], object]
) -> tuple[QWidget, QWidget]:
    """Return the question whether to remove, and the button to focus."""
    yes, no = danger_button(_("Yes, remove")), secondary_button(_("Keep"))
    yes.clicked.connect(sure)
    no.clicked.connect(keep)
    box = notice(
        "attention",
        _("Remove {item}?").format(item=item.label),
        _("It goes from this list and from the papers. The history keeps it."),
        no,
        yes,
    )
    return box, no
