"""How the windows look: colours by role, one style sheet, one typeface.

Every px of the style sheet grows with the text size.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from trafficking_desk.bundled import bundled
from trafficking_desk.ui.icons import icon

THEMES: Final = ("light", "dark", "contrast")
FAMILY: Final = "Noto Sans"
BODY: Final = 16  # px at 100 %

# Which colour of the theme stands for which of Qt's own roles: widgets that
# draw themselves read them from their palette.
_QT_ROLES: Final = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "card",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "brand",
    QPalette.ColorRole.HighlightedText: "on_brand",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "brand_text",
    QPalette.ColorRole.LinkVisited: "muted",
    QPalette.ColorRole.Accent: "focus",
    QPalette.ColorRole.Light: "focus_gap",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role ("#RRGGBB") and the text size in per cent."""

    name: str
    colours: Mapping[str, str]
    text_size: int = 100

    def px(self, pixels: int) -> int:
        """Return `pixels` as they are at this text size."""
        return round(pixels * self.text_size / 100)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role; raises KeyError for an unknown one."""
        return QColor(self.colours[role])

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """Return a line icon from resources/icons in the colour of `role`."""
        return icon(name, self.colour(role))

    def style_sheet(self) -> str:
        """Return the sheet with this theme's colours and sizes."""
        sheet = (bundled("resources") / "themes" / "desk.qss").read_text("utf-8")
        sheet = re.sub(r"@(\w+)", lambda found: self.colours[found[1]], sheet)
        return re.sub(r"(\d+)px", lambda found: f"{self.px(int(found[1]))}px", sheet)


def load_theme(name: str, text_size: int = 100, *, dark: bool = False) -> Theme:
    """Return a theme; "system" follows `dark`, what the system asks for."""
    if name not in THEMES:
        name = "dark" if dark else "light"
    file = bundled("resources") / "themes" / f"{name}.toml"
    colours = tomllib.loads(file.read_text("utf-8"))
    return Theme(name, MappingProxyType(colours), text_size)


def load_fonts() -> None:
    """Make the shipped typeface known, so that no machine needs it installed."""
    for file in sorted((bundled("resources") / "fonts").glob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply(app: QApplication, theme: Theme) -> None:
    """Dress every window, those open now as well."""
    font = QFont(FAMILY)
    font.setPixelSize(theme.px(BODY))
    app.setFont(font)
    palette = QPalette()
    for role, ours in _QT_ROLES.items():
        palette.setColor(role, theme.colour(ours))
    off = theme.colour("off")
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, off)
    app.setPalette(palette)
    sheet = theme.style_sheet()
    if app.styleSheet() != sheet:  # each widget there is would be dressed anew
        app.setStyleSheet(sheet)
