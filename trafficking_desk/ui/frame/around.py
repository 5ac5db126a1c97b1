"""Rail, bar and centre put together."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.frame.banners import training_banner


def around(rail: QWidget, bar: QWidget, centre: QWidget, *, training: bool) -> QWidget:
    """Return all that the window shows; `training` puts its strip on top."""
    frame = QWidget()
    outside = QVBoxLayout(frame)
    outside.setContentsMargins(0, 0, 0, 0)
    outside.setSpacing(0)
    if training:
        outside.addWidget(training_banner())
    row = QHBoxLayout()
    row.setSpacing(0)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(bar)
    right.addWidget(centre, 1)
    row.addWidget(rail)
    row.addLayout(right, 1)
    outside.addLayout(row, 1)
    return frame
