"""The one window: rail, top bar, and the present screen in the middle."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QIcon,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
)

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.backups import lock_and_copy, lock_for_copy
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.old_copies import catch_up
from trafficking_desk.desk.reserve import keep_room, make_room
from trafficking_desk.desk.vaults import vault_state
from trafficking_desk.ui.background import Background
from trafficking_desk.ui.by_keyboard import ByKeyboard
from trafficking_desk.ui.centre import Centre
from trafficking_desk.ui.clipboard_guard import ClipboardGuard, put
from trafficking_desk.ui.crash.report import describe
from trafficking_desk.ui.crash.view import open_crash
from trafficking_desk.ui.frame.around import around
from trafficking_desk.ui.frame.rail import Rail
from trafficking_desk.ui.frame.top_bar import TopBar
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.navigation import Navigation
from trafficking_desk.ui.nobody_here import watch_session
from trafficking_desk.ui.open_dialogs import close_dialogs
from trafficking_desk.ui.places import DangerNow, Guidance, Place, Rescue, Section
from trafficking_desk.ui.quick_hide.view import BlankPage, empty_picture
from trafficking_desk.ui.reading_order import next_stop
from trafficking_desk.ui.screens import Doors, open_screen
from trafficking_desk.ui.set_up.view import SetUpNotes
from trafficking_desk.ui.theme import apply, load_theme
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.ui.unlock.told_page import told_page
from trafficking_desk.ui.watch import LOCK, Alarms, Watch
from trafficking_desk.ui.way_back import WayBack
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

_ROOMY: Final = 900  # px at 100 %: narrower, rail and bar show icons alone
_SOON: Final = 200  # ms after the first window is seen
_FIRST: Final = "safe_now"  # the form that a new concern starts with


class MainWindow(QMainWindow):
    """Shows places. Its title never says anything about a case."""

    def __init__(self, app: QApplication, desk: Desk, icon: QIcon) -> None:
        super().__init__()
        self._app = app
        self._desk = desk
        self._icon = icon
        self._background = Background(self.show_fault)
        self._theme = load_theme("light")
        self._wear()
        self._navigation = Navigation(vault_state(desk), self._show, self._start)
        self._centre = Centre(self._background.drained)
        self._centre.banners.damaged.connect(self._see_what_is_left)
        self._way_back = WayBack(app, self._centre, self._background.drained)
        self._clipboard = ClipboardGuard(QGuiApplication.clipboard())
        self._session: object = None  # hears of sleep for as long as it is kept
        self._told = Told()
        self._rail = Rail(self.go)
        self._bar = TopBar(self._show_danger, self.quick_hide, self.lock)
        self._set_up = SetUpNotes()
        self._blank = BlankPage(self._come_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            around(self._rail, self._bar, self._centre, training=desk.training)
        )
        self._stack.addWidget(self._blank)
        self.setCentralWidget(self._stack)
        self._name_window(_("Trafficking Desk"), icon)
        alarms = Alarms(self.quick_hide, self.lock)
        self._watch = Watch(app, alarms, self._minutes, desk.clock)
        app.installEventFilter(self._watch)
        ByKeyboard(app, self, self._centre)
        QShortcut(QKeySequence(LOCK), self, self.lock)
        QShortcut(QKeySequence("F1"), self, lambda: self.go(Guidance()))
        self._centre.banners.show_faults(desk.content.faults)
        self._navigation.first()
        if desk.settings_problem is not None:
            self._centre.banners.show_problem(desk.settings_problem)

    @property
    def desk(self) -> Desk:
        """Return the desk behind the window."""
        return self._desk

    def go(self, place: Place) -> None:
        """Let the present screen keep what is typed, then show `place`."""
        self._centre.leave()
        self._navigation.go(place)

    def lock(self) -> None:
        """Keep what is typed, show the passphrase page, close the vault."""
        here = self._note_place()
        try:
            self._save_all()
        finally:
            close_dialogs(self._app, self)
            self._navigation.lock(here)
            self._clipboard.clear()
            self._centre.banners.show_told("")  # of who unlocked before
            failed = self._centre.banners.show_problem
            self._background.vault(
                lambda: lock_for_copy(self._desk), self._copy_aside, failed
            )

    def quick_hide(self) -> None:
        """Show a blank page at once; keep and lock behind it."""
        if self._stack.currentWidget() is self._blank:
            return
        self._note_place()
        self._stack.setCurrentWidget(self._blank)
        self._blank.setFocus()
        self._name_window(_("Notes"), QIcon(empty_picture()))
        self.repaint()
        self.lock()
        self._blank.setFocus()  # the page to unlock took it

    def show_fault(self, error: BaseException) -> None:
        """Show the calm page for what nobody foresaw."""
        self._navigation.free()  # what nobody foresaw is never answered
        copy = partial(put, QGuiApplication.clipboard())
        self._centre.show_screen(open_crash(describe(error), self.go, copy))

    def showEvent(self, event: QShowEvent) -> None:
        """Start where the screen starts: before this nothing can take the focus."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._centre.take_focus)
        QTimer.singleShot(_SOON, self, self._settle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, lock, and wait until it is on disk."""
        self._save_all()
        self._watch.stop()
        self._clipboard.clear()
        self._background.vault(lambda: lock_and_copy(self._desk), _nothing, _nothing)
        self._background.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone when there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Follow the reading order, also in what was drawn a moment ago."""
        shown = self._stack.currentWidget()
        goal = next_stop(shown, self.focusWidget(), forward=next) if shown else None
        if goal is None:
            return super().focusNextPrevChild(next)
        reasons = Qt.FocusReason
        goal.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return True

    def _save_all(self) -> None:
        """Save what is typed, on a full disk too."""
        self._background.vault(lambda: make_room(self._desk), _nothing, _nothing)
        self._centre.leave()

    def _note_place(self) -> Place | None:
        """Note the field that has the focus; return the place, page and all."""
        here = self._navigation.here
        if here is None or not self._navigation.is_open:
            return None
        here = self._centre.where(here)
        self._way_back.note(here)
        return here

    def _settle(self) -> None:
        """Do what the first window could do without."""
        self._background.settled()
        self._session = watch_session(self, self.lock)

    def _kit(self) -> Kit:
        return Kit(
            desk=self._desk,
            post=self._background.vault,
            read=self._background.read,
            aside=self._background.aside,
            go=self.go,
            theme=self._theme,
            say=self._bar.say,
            problem=self._centre.banners.show_problem,
            mended=self._centre.banners.clear_problem,
            stay=self._navigation.stay,
            free=self._navigation.free,
            stayed=self._centre.banners.show_stayed,
        )

    def _show(self, place: Place) -> None:
        doors = Doors(
            opened=self._opened,
            dress=self._wear_again,
            told=self._note_told,
            made=self._made,
            set_up=self._set_up,
        )
        self._centre.show_screen(open_screen(self._kit(), place, doors))
        self._rail.show_place(place, in_case=bool(getattr(place, "case_id", "")))
        self._rail.show_organisation(self._desk.settings.organisation)
        self._bar.show_lock(shown=self._navigation.is_open)

    def _start(self) -> None:
        self._background.vault(
            lambda: start_case(self._desk),
            self._started,
            self._centre.banners.show_problem,
        )

    def _started(self, case: OpenCase) -> None:
        self.go(Section(case.id, _FIRST))

    def _made(self) -> None:
        self._navigation.made()

    def _opened(self) -> None:
        self._navigation.unlocked()
        told, self._told = self._told, Told()
        self._centre.banners.show_told("\n".join(told.lines) if told.calm else "")
        if told.calm:
            self._go_on()
        else:
            self._centre.show_screen(told_page(told, self.go, self._go_on))
            self._bar.show_lock(shown=True)
        self._copy_aside(lambda: catch_up(self._desk))
        self._background.aside(lambda: keep_room(self._desk), _nothing, _nothing)

    def _go_on(self) -> None:
        self._navigation.go_on()
        self._way_back.take(self._navigation.here)

    def _note_told(self, told: Told) -> None:
        self._told = told

    def _copy_aside(self, copy: Callable[[], object] | None) -> None:
        """Make a backup behind whatever is done meanwhile; say if it failed."""
        if copy is not None:
            failed = self._centre.banners.show_problem
            self._background.aside(copy, _nothing, failed)

    def _show_danger(self) -> None:
        self.go(DangerNow())

    def _see_what_is_left(self) -> None:
        self.lock()
        self.go(Rescue())

    def _come_back(self) -> None:
        self._stack.setCurrentIndex(0)
        self._name_window(_("Trafficking Desk"), self._icon)
        self._centre.take_focus()

    def _minutes(self) -> int:
        seen = self._navigation.is_open or self._centre.holds_words
        return self._desk.settings.lock_after if seen else 0

    def _wear(self) -> None:
        settings = self._desk.settings
        hints = QGuiApplication.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._theme = load_theme(settings.theme, settings.text_size, dark=dark)
        apply(self._app, self._theme)

    def _wear_again(self) -> None:
        self._wear()
        self._rail.show_organisation(self._desk.settings.organisation)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < px(self, _ROOMY)
        self._rail.set_narrow(narrow=narrow)
        self._bar.set_narrow(narrow=narrow)

    def _name_window(self, title: str, icon: QIcon) -> None:
        self.setWindowTitle(title)
        self.setWindowIcon(icon)


def _nothing(_value: object) -> None:
    """Do nothing with an answer."""
