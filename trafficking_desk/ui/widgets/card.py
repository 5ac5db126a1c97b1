"""A white card on the paper ground."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.measure import space


def card(*widgets: QWidget, role: str = "") -> QFrame:
    """Return a card holding `widgets` from top to bottom.

    `role`: "" plain; "next", "danger", "attention", "done" get an edge.
    """
    frame = QFrame()
    frame.setObjectName(f"card-{role}" if role else "card")
    box = QVBoxLayout(frame)
    space(frame, box, 20, 14)
    for widget in widgets:
        box.addWidget(widget)
    return frame


def divider() -> QFrame:
    """Return a thin line between the parts of a card."""
    line = QFrame()
    line.setObjectName("divider")
    return line
