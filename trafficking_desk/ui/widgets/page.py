"""What every screen stands on: crumbs, title, cards, a bar of buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trafficking_desk.ui.keys import MAIN_KEY, SEARCH_KEY, key_text
from trafficking_desk.ui.places import Go, Place
from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import title as title_words
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.sight import bring_into_sight, follow
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

Crumb = tuple[str, Place | None]
_CRUMB = 28  # px at 100 %: as tall as a crumb that is a link
_TWO_COLUMNS = 900  # px at 100 %: narrower, the side goes below
_LOW = 300  # px at 100 %: lower, the bar scrolls with the page


class Page(QWidget):
    """A scrolling screen. `crumbs`: words with the place to go, or None for here.

    `add` fills the main column, `side` a narrower one on the right (below it
    when there is no room), `banner` the space under the title over both, and
    `actions` a bar that stays at the bottom, or ends the page if that is low.
    Ctrl+Enter presses `main`, the first of that bar unless a screen says other;
    Ctrl+F goes to the box that `search_in` named.
    """

    def __init__(self, title: str, crumbs: Sequence[Crumb], go: Go) -> None:
        super().__init__()
        self.setObjectName("page")
        self.heading = title
        self.title = title_words(title)
        self.main: QPushButton | None = None
        self.search: TextInput | None = None
        self._side: QVBoxLayout | None = None
        self._foot: QWidget | None = None
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        inside = self._scroll(outside)
        self._outside, self._inside = outside, inside
        self._links: dict[int, Button] = {}
        if crumbs:
            inside.addWidget(_crumb_row(self, crumbs, go, self._links))
        inside.addWidget(self.title)
        self._banners = self._column()
        inside.addLayout(self._banners)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(self, 20))
        self._main = self._column()
        self._main.addStretch(1)
        self._columns.addLayout(self._main, 5)
        inside.addLayout(self._columns)
        inside.addStretch(1)

    def name_crumb(self, at: int, text: str) -> None:
        """Call a crumb that leads somewhere by what is known of it only now."""
        self._links[at].setText(text)
        self._links[at].setAccessibleName(text)

    def add(self, widget: QWidget) -> None:
        """Put `widget` below the others of the main column."""
        self._main.insertWidget(self._main.count() - 1, widget)

    def side(self, widget: QWidget) -> None:
        """Put `widget` into the right column."""
        if self._side is None:
            self._side = self._column()
            self._side.addStretch(1)
            self._columns.addLayout(self._side, 3)
            self._arrange()
        self._side.insertWidget(self._side.count() - 1, widget)

    def banner(self, widget: QWidget) -> None:
        """Put `widget` under the title."""
        self._banners.addWidget(widget)

    def banner_layout(self, layout: QLayout) -> None:
        """Put `layout`, which is filled later, under the title."""
        self._banners.addLayout(layout)

    def actions(  # type: ignore[override] # Qt's own list of actions is not used
        self, primary: QPushButton, *others: QWidget
    ) -> None:
        """Show a bar of buttons at the bottom: the main one first."""
        self.set_main(primary)
        bar = QWidget()
        bar.setObjectName("actions")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = Flow(bar, px(self, 12))
        edges = (px(self, 28), px(self, 10))
        row.setContentsMargins(edges[0], edges[1], edges[0], edges[1])
        for widget in (primary, *others):
            row.addWidget(widget)
        self._foot = bar
        self._outside.addWidget(bar)
        self._arrange()

    def set_main(self, button: QPushButton) -> None:
        """Have Ctrl+Enter press `button`."""
        if self.main is not None:
            self.main.setToolTip("")
        self.main = button
        button.setToolTip(key_text(MAIN_KEY))

    def search_in(self, box: TextInput) -> None:
        """Have Ctrl+F go to `box`."""
        self.search = box
        box.field.setToolTip(key_text(SEARCH_KEY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side below when narrow."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what has the focus in sight when the page grows around it."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._follow_focus)
        return super().eventFilter(watched, event)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until `widget` is in sight."""
        bring_into_sight(widget)

    def _follow_focus(self) -> None:
        focused = self._area.focusWidget()
        if focused is not None and focused.hasFocus():
            follow(focused)

    def _arrange(self) -> None:
        wide = self.width() >= px(self, _TWO_COLUMNS)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        if self._foot is not None:
            low = self.height() < px(self, _LOW)
            home = self._inside if low else self._outside
            if home.indexOf(self._foot) < 0:
                home.addWidget(self._foot)

    def _scroll(self, outside: QVBoxLayout) -> QVBoxLayout:
        self._area = QScrollArea()
        self._area.setObjectName("page-scroll")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        page = QWidget()
        page.setObjectName("page-body")
        inside = QVBoxLayout(page)
        across, down = px(self, 28), px(self, 20)
        inside.setContentsMargins(across, down, across, down)
        inside.setSpacing(px(self, 12))
        self._area.setWidget(page)
        page.installEventFilter(self)
        outside.addWidget(self._area, 1)
        return inside

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(self, 12))
        return column


def _crumb_row(
    page: QWidget, crumbs: Sequence[Crumb], go: Go, links: dict[int, Button]
) -> QWidget:
    row = QWidget()
    row.setAccessibleName(_("Where you are"))
    line = Flow(row, px(page, 6))
    tall = px(page, _CRUMB)
    for at, (text, place) in enumerate(crumbs):
        if at:
            mark = QLabel("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
            mark.setMinimumHeight(tall)
            line.addWidget(mark)
        if place is None:
            here = words(text, "small")
            here.setMinimumHeight(tall)
            here.setWordWrap(False)
            line.addWidget(here)
        else:
            link = Button(text, "crumb")
            link.clicked.connect(lambda _on=False, goal=place: go(goal))
            line.addWidget(link)
            links[at] = link
    return row
