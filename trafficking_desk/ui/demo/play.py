"""Plays the story in light and in dark, and adds the papers without a case."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import contact_sheet, paper_checklist, save_pdf
from trafficking_desk.paths import Paths
from trafficking_desk.settings import Settings, write_settings
from trafficking_desk.ui.demo.hand import Hand
from trafficking_desk.ui.demo.shots import Shots
from trafficking_desk.ui.demo.story import tell
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.words import _

_SIZE: Final = (1280, 800)
OpenDesk = Callable[[Paths], MainWindow]


def play(open_desk: OpenDesk, out: Path) -> tuple[str, ...]:
    """Leave pictures and PDFs in `out`, those of the dark theme in `out/dark`."""
    light = _play_once(open_desk, "light", out)
    dark = _play_once(open_desk, "dark", out / "dark")
    said = _("{count} pictures and the printed pages (PDF) are in {folder}")
    return (said.format(count=light + dark, folder=out),)


def _play_once(open_desk: OpenDesk, theme: Literal["light", "dark"], out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        paths = Paths(Path(home))
        write_settings(paths.settings, Settings(theme=theme))
        window = open_desk(paths)
        window.resize(*_SIZE)
        window.show()
        hand = Hand(window)
        shots = Shots(hand, out)
        tell(hand, shots, out / "referral-pack.pdf")
        if theme == "light":
            _save_papers(window.desk, out)
        window.close()
        hand.settles()
    return shots.count


def _save_papers(desk: Desk, out: Path) -> None:
    save_pdf(contact_sheet(desk).pdf, out / "contact-sheet.pdf")
    save_pdf(contact_sheet(desk, size="pocket").pdf, out / "contacts-pocket.pdf")
    save_pdf(paper_checklist(desk, "child").pdf, out / "checklist-child.pdf")
    save_pdf(paper_checklist(desk, "adult").pdf, out / "checklist-adult.pdf")
