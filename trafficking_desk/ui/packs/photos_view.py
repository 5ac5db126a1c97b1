"""Photos to put into a paper: none unless the worker ticks it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.ui.attachments.cards import rule
from trafficking_desk.ui.packs.state import PhotoRow
from trafficking_desk.ui.widgets.checkboxes import Checkboxes
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

PutIn = Callable[[tuple[str, ...]], object]


class PhotosView(QWidget):
    """Ticks for the photos of the case; `put_in` hears the ids."""

    def __init__(
        self, rows: Sequence[PhotoRow], put_in: PutIn, *, first_is_face: bool
    ) -> None:
        super().__init__()
        printable = [row for row in rows if row.printable]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        column.addWidget(rule())
        if printable:
            ticks = Checkboxes(
                _("Photos"),
                [_choice(row) for row in printable],
                _("The first of those you tick stands as the photo of the face.")
                if first_is_face
                else _("Only those the reader needs. They stand at the end."),
            )
            ticks.set_values([row.id for row in printable if row.included])
            ticks.changed.connect(put_in)
            column.addWidget(ticks)
            stripped = _("Place, time and camera are taken out of the copies.")
            column.addWidget(small(stripped))
        if len(printable) < len(rows):
            column.addWidget(
                body(
                    _(
                        "HEIC photos cannot go on paper. Save a copy as JPEG and add "
                        "that to the case."
                    )
                )
            )
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        details = Details(_("Put in photos"), inside)
        details.open(is_open=any(row.included for row in rows))
        outside.addWidget(details)


def _choice(row: PhotoRow) -> Choice:
    return Choice(value=row.id, label=row.title, hint=row.made_on)
