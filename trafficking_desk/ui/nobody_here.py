"""Hears from the system, whichever it is, that nobody sits here now."""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QWidget


def watch_session(window: QWidget, away: Callable[[], None]) -> object:
    """Call `away` at sleep, lock, logoff and change of user; keep what is returned."""
    if sys.platform == "win32":
        from trafficking_desk.ui.windows_session import (  # noqa: PLC0415 - only there
            hear_windows,
        )

        return hear_windows(int(window.winId()), away)
    else:  # noqa: RET505 - so that both systems' checks read on
        from trafficking_desk.ui.session_watch import (  # noqa: PLC0415 - slow to load
            SessionWatch,
        )

        watch = SessionWatch(window, away)
        watch.listen()
        return watch
