"""The cards of the page of backups."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.desk.backups import Overview, Place
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.store.backup_rotation import DAYS, MONTHS, WEEKS
from trafficking_desk.ui.backups.presenter import BackupsState, drill_is_due
from trafficking_desk.ui.backups.words import file_words, moment_words, size_words
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _

AskForFolder = Callable[[QWidget], Path | None]
_SHOWN = 23  # more than the rotation keeps


def ask_for_folder(parent: QWidget) -> Path | None:
    """Ask for a folder; None when the worker thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Choose a folder"))
    return Path(chosen) if chosen else None


def newest_card(state: BackupsState) -> QWidget:
    """Say when the last good backup was made."""
    title = heading(_("Last good backup"))
    newest = state.newest
    if newest is None or state.overview is None:
        warning = notice(
            "attention",
            _("There is no backup yet"),
            _("If this computer is lost or breaks, the cases are lost with it."),
        )
        return card(title, warning, role="attention")
    rows = SummaryList()
    rows.show_rows(
        [
            (_("Made on"), moment_words(newest.at), None),
            (_("Size"), size_words(newest.size), None),
            (_("Checked"), _("Yes: when it was made, and again now"), None),
        ]
    )
    lacking = state.overview.lacking
    if not lacking:
        return card(title, rows)
    told = _("These are damaged on this computer too. An older copy may hold them.")
    text = "\n".join((*map(file_words, lacking), told))
    warning = notice("attention", _("It does not hold everything"), text)
    return card(title, rows, warning, role="attention")


def place_card(place: Place, buttons: tuple[QWidget, ...]) -> QWidget:
    """Say where backups go, and warn when that is not good enough."""
    where = body(str(place.folder))
    where.setAccessibleName(_("Folder: {path}").format(path=place.folder))
    where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    parts: list[QWidget] = [heading(_("Where backups go")), where]
    if not place.there:
        title = _("This folder is not there now")
        text = _("Plug in the disk, or choose another place.")
        parts.append(notice("danger", title, text))
    elif place.same_disk:
        title = _("This is the same disk as your cases")
        text = _(
            "If the disk breaks or the computer is lost, the backups are lost "
            "too. Choose a stick, a second disk or a folder on your network."
        )
        parts.append(notice("attention", title, text))
    if buttons:
        parts.append(_row(buttons))
    else:
        parts.append(small(_("A lead can choose another place.")))
    return card(*parts)


def drill_card(overview: Overview, today: date, parts: tuple[QWidget, ...]) -> QWidget:
    """Invite to try a backup out; `parts` are what to type and press."""
    about = body(
        _(
            "A backup that nobody tried is only a hope. The desk restores the "
            "newest one into a place of its own, reads every case and takes it "
            "away again. Your cases are not touched. Do it each month."
        )
    )
    last = _("Never tried so far.")
    if overview.drilled is not None:
        last = _("Last tried on {day}.").format(day=day_text(overview.drilled))
    line = [small(last)]
    if drill_is_due(overview, today.toordinal()) and overview.backups:
        line.append(tag(_("Due now"), "attention"))
    return card(heading(_("Try a backup out")), about, _row(tuple(line)), *parts)


def list_card(backups: tuple[Backup, ...]) -> QWidget:
    """List the backups that there are."""
    rule = _(
        "Kept: the last of each of {days} days, {weeks} weeks and {months} months. "
        "An older one goes only when a newer one is made and checked."
    ).format(days=DAYS, weeks=WEEKS, months=MONTHS)
    parts: list[QWidget] = [heading(_("Backups")), small(rule)]
    for one in backups[:_SHOWN]:
        parts += [divider(), _line(one)]
    if not backups:
        parts.append(body(_("None yet.")))
    return card(*parts)


def place_buttons(
    place: Place, choose: Callable[[Path | None], None], ask: AskForFolder
) -> tuple[QWidget, ...]:
    """Return what changes the place."""
    other = secondary_button(_("Choose another place"))

    def ask_and_choose() -> None:
        folder = ask(other)
        if folder is not None:
            choose(folder)

    other.clicked.connect(ask_and_choose)
    if not place.chosen:
        return (other,)
    back = secondary_button(_("Use the folder beside the cases"))
    back.clicked.connect(lambda: choose(None))
    return (other, back)


def _line(one: Backup) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(body(moment_words(one.at)), 1)
    if one.sound and (one.absent or one.left_out):
        line.addWidget(tag(_("Files missing"), "attention"))
    elif one.sound:
        line.addWidget(small(size_words(one.size)))
    else:
        line.addWidget(tag(_("Damaged"), "danger"))
    return row


def _row(parts: tuple[QWidget, ...]) -> QWidget:
    holder = QWidget()
    flow = Flow(holder, px(holder, 12))
    for part in parts:
        flow.addWidget(part)
    return holder
