"""What changed since these guides: one card a change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.guide_changes.presenter import ChangeLine, change_lines
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Guidance, GuideChanges
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


class GuideChangesPage(Page):
    """All changes, with a search."""

    def __init__(self, kit: Kit) -> None:
        title = _("What changed since these guides")
        super().__init__(title, ((_("Guidance"), Guidance()), (title, None)), kit.go)
        self._content = kit.desk.content
        self._find = TextInput(_("Find a change"), _("For example: helpline, law"))
        self._find.typed.connect(self._draw)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(self, 12))
        holder = QWidget()
        holder.setLayout(self._list)
        intro = _(
            "Some guides that are still in use are years old. Where they disagree "
            "with a newer official source, the desk follows the newer one."
        )
        self.banner(body(intro))
        self.add(self._find)
        self.add(holder)
        back = secondary_button(_("All guidance"))
        back.clicked.connect(lambda: kit.go(Guidance()))
        self.actions(back)
        self._draw("")

    def _draw(self, typed: str) -> None:
        clear(self._list)
        lines = change_lines(self._content, typed)
        for line in lines:
            self._list.addWidget(_card(line))
        if not lines:
            self._list.addWidget(body(_("No change holds these words.")))


def open_guide_changes(kit: Kit, _place: GuideChanges) -> QWidget:
    """Return the page."""
    return GuideChangesPage(kit)


def _card(line: ChangeLine) -> QWidget:
    return card(
        heading(line.topic),
        _labelled(_("What the guide says"), line.was),
        _labelled(_("What is right now"), line.now),
        _labelled(_("What the desk does"), line.action),
        small(line.source),
    )


def _labelled(label: str, text: str) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(block, 2))
    column.addWidget(words(label, "label"))
    column.addWidget(body(text))
    return block
