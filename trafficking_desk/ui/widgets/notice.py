"""A box that must be seen."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, words
from trafficking_desk.ui.widgets.icon import IconLabel
from trafficking_desk.ui.widgets.measure import px

NoticeKind = Literal["danger", "attention", "quiet", "success"]
_ICONS = {
    "danger": "warning",
    "attention": "warning",
    "quiet": "info",
    "success": "check",
}


def notice(
    kind: NoticeKind, title: str, text: str = "", *buttons: QPushButton
) -> QWidget:
    """Return a coloured box with an icon; `title` or `text` may be "".

    `buttons` stand below the words, what to do about it.
    """
    frame = QFrame()
    frame.setObjectName(f"notice-{kind}")
    frame.setAccessibleName(f"{title} {text}".strip())
    row = QHBoxLayout(frame)
    row.setContentsMargins(*(px(frame, edge) for edge in (14, 12, 16, 12)))
    row.setSpacing(px(frame, 12))
    column = QVBoxLayout()
    column.setSpacing(px(frame, 2))
    if title:
        column.addWidget(words(title, "notice-title"))
    if text:
        column.addWidget(body(text))
    if buttons:
        offered = QWidget()
        flow = Flow(offered, px(frame, 12))
        flow.setContentsMargins(0, px(frame, 8), 0, px(frame, 2))
        for button in buttons:
            flow.addWidget(button)
        column.addWidget(offered)
    row.addWidget(IconLabel(_ICONS[kind], kind))
    row.addLayout(column, 1)
    return frame
