"""Whatever stands in front of the window: closed when the desk locks."""

from PySide6.QtWidgets import QApplication, QDialog, QWidget


def close_dialogs(app: QApplication, window: QWidget) -> None:
    """Close menus, dialogs and every other window of ours, as if cancelled."""
    while (popup := app.activePopupWidget()) is not None:
        popup.close()
        if app.activePopupWidget() is popup:
            break
    for other in app.topLevelWidgets():
        if other is window or not other.isVisible():
            continue
        if isinstance(other, QDialog):
            other.reject()
        else:
            other.close()
