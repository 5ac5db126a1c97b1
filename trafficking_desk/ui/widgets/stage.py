"""A place where one page follows another without leaving the screen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.page import Page


class Stage(QWidget):
    """Shows one page at a time. `heading` is the title of the present one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.heading = ""
        self.page: Page | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def put(self, page: Page, focus: QWidget | None = None) -> None:
        """Put `page` in the place of the last one; `focus` gets the focus.

        Without it, the first page starts where it asked to.
        """
        old, self.page = self.page, page
        self.heading = page.heading
        chosen = page.focusWidget()
        self._box.addWidget(page)
        if chosen is not None:
            chosen.setFocus()  # moving the page in forgot it
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        if focus is not None:
            self.focus_on(focus)

    def focus_on(self, widget: QWidget) -> None:
        """Give `widget` of the page the focus and bring it into sight.

        Both wait until it is laid out: what is not shown yet takes no focus.
        """
        page = self.page

        def now() -> None:
            if not self.isVisible():
                return  # gone meanwhile: the focus is another screen's
            widget.setFocus()
            if page is not None:
                page.show_widget(widget)

        QTimer.singleShot(0, widget, now)
