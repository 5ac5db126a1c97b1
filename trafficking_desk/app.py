"""The composition root: builds paths, desk and window; nothing else constructs."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.paths import APP, Paths, find_paths
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.scroll_access import tell_of_scrolling_safely
from trafficking_desk.ui.theme import load_fonts
from trafficking_desk.words import _

_SIZE: Final = (1280, 800)
_SMALLEST: Final = (800, 560)
_SCREEN_SHARE: Final = 0.95


def build(  # noqa: PLR0913 - the composition root names all its parts
    app: QApplication,
    paths: Paths,
    *,
    training: bool = False,
    as_of: datetime | None = None,
    cost: KeyCost | None = None,
    watermark: str = "",
) -> MainWindow:
    """Return the window, not yet shown, with everything behind it.

    With `as_of` the desk knows no other now; `cost`, `watermark` as in Desk.
    """
    load_fonts()
    content = load_content(bundled("forms"), bundled("resources"), paths.own_signs)
    desk = Desk(
        paths,
        content,
        _clock(as_of),
        training=training,
        cost=cost,
        watermark=watermark,
    )
    window = MainWindow(app, desk, _icon())
    window.setMinimumSize(*_SMALLEST)
    return window


def open_window(*, training: bool = False, as_of: datetime | None = None) -> int:
    """Show the window and return the exit code once it is closed."""
    app = make_app(sys.argv[:1])
    window = build(app, find_paths(), training=training, as_of=as_of)
    sys.excepthook = _to_calm_page(window)
    screen = window.screen().availableGeometry().size() * _SCREEN_SHARE
    window.resize(min(_SIZE[0], screen.width()), min(_SIZE[1], screen.height()))
    window.show()
    return app.exec()


def make_app(argv: list[str]) -> QApplication:
    """Return the one QApplication, with our name and icon."""
    QCoreApplication.setApplicationName(APP)
    QGuiApplication.setDesktopFileName(APP)
    QGuiApplication.setApplicationDisplayName("")
    # Qt's file dialog writes down which folders were opened: theirs may be names.
    formats, scopes = QSettings.Format, QSettings.Scope
    QSettings.setPath(formats.NativeFormat, scopes.UserScope, os.devnull)
    app = QApplication(argv)
    tell_of_scrolling_safely()
    app.setStyle("Fusion")
    app.setWindowIcon(_icon())
    return app


def run_demo(out: Path, as_of: datetime | None = None) -> tuple[str, ...]:
    """Play the demo offscreen into `out`; return what to tell the caller.

    Its vaults are made in a folder that is deleted afterwards. Raises
    CannotWriteError if `out` cannot be written to.
    """
    from trafficking_desk.ui.demo.play import play  # noqa: PLC0415 - slow to load

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = make_app(sys.argv[:1])

    def open_desk(paths: Paths) -> MainWindow:
        return build(app, paths, as_of=as_of, cost=KeyCost(), watermark=_("SAMPLE"))

    with in_plain_words():
        return play(open_desk, out)


def main() -> int:
    """Open the desk: the entry point without a console."""
    return open_window(training="--training" in sys.argv[1:])


def _clock(as_of: datetime | None) -> Callable[[], datetime]:
    if as_of is not None:
        return lambda: as_of
    return lambda: datetime.now().astimezone()


def _icon() -> QIcon:
    icon = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        icon.addFile(str(bundled("resources") / "icons" / f"desk-{size}.png"))
    return icon


def _to_calm_page(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        window.show_fault(error)

    return hook
