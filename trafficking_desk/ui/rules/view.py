"""The rules behind the plan; for one case also why this is here, and that not."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.assessment.explain import Fit
from trafficking_desk.assessment.explain_text import FITS, waits_note
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.desk.advice import hold_rules
from trafficking_desk.desk.cases import read_case
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, Guidance, Rules, WhatToDo
from trafficking_desk.ui.rules.presenter import (
    FIT_WORDS,
    Entry,
    RuleBook,
    Shown,
    case_book,
    fit_words,
    plain_book,
)
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Crumb, Page
from trafficking_desk.ui.widgets.tag import TagRole, tag
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import N_, _

_ALL: Final = "all"
_TAGS: Final[Mapping[Fit, TagRole]] = {
    "fired": "done",
    "nearly": "attention",
    "not": "not_started",
}


class RulesPage(Page):
    """Draws a rule book; the box and the chips choose which rules are seen."""

    def __init__(self, kit: Kit, title: str, crumbs: Sequence[Crumb]) -> None:
        super().__init__(title, crumbs, kit.go)
        self._book = RuleBook(())
        self._find = TextInput(_("Find a rule"), _("For example: police, consent"))
        self._find.typed.connect(self._draw)
        self._chips = Chips(
            _("Which rules to show"),
            (
                Option(_ALL, N_("All")),
                *(Option(fit, FIT_WORDS[fit]) for fit in FITS),
            ),
            quiet=True,
        )
        self._chips.set_value(_ALL)
        self._chips.chosen.connect(self._draw)
        self._chips.hide()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(self, 12))
        holder = QWidget()
        holder.setLayout(self._list)
        for part in (self._find, self._chips, holder):
            self.add(part)

    def show_book(self, book: RuleBook) -> None:
        """Show these rules from now on."""
        self._book = book
        self._chips.setVisible(any(entry.fit for entry in book.entries))
        self._draw()

    def _draw(self, _chosen: str = "") -> None:
        clear(self._list)
        chosen = self._chips.value()
        fit: Shown = next((each for each in FITS if each == chosen), "")
        groups = self._book.groups(self._find.value(), fit)
        for group in groups:
            self._list.addWidget(heading(group.title))
            self._list.addWidget(card(*_parts(group.entries)))
        if not groups:
            self._list.addWidget(body(_("No rule here holds these words.")))


def open_rules(kit: Kit, place: Rules) -> QWidget:
    """Return the rule book, held to a case if the place names one."""
    return _of_case(kit, place.case_id) if place.case_id else _of_all(kit)


def _of_all(kit: Kit) -> Page:
    title = _("The rules behind the plan")
    page = RulesPage(kit, title, ((_("Guidance"), Guidance()), (title, None)))
    page.banner(
        body(
            _(
                "The desk looks at what you recorded and asks each of these rules. "
                "Nothing is added up, and one sign is enough to act on."
            )
        )
    )
    page.show_book(plain_book(all_rules(), kit.desk.content.sources))
    back = secondary_button(_("All guidance"))
    back.clicked.connect(lambda: kit.go(Guidance()))
    page.actions(back)
    return page


def _of_case(kit: Kit, case_id: str) -> Page:
    crumbs = (
        (_("Cases"), Cases()),
        (_("Case"), CaseHome(case_id)),
        (_("What to do"), WhatToDo(case_id)),
        (_("Why"), None),
    )
    page = RulesPage(kit, _("Why is this here, and that not?"), crumbs)
    page.banner(body(waits_note()))
    back = secondary_button(_("Back to what to do"))
    back.clicked.connect(lambda: kit.go(WhatToDo(case_id)))
    page.actions(back)

    def book() -> RuleBook:
        held = hold_rules(kit.desk, read_case(kit.desk, case_id).case)
        return case_book(held, kit.desk.content.sources)

    kit.post(book, while_alive(page, page.show_book), while_alive(page, kit.problem))
    return page


def _parts(entries: Sequence[Entry]) -> list[QWidget]:
    parts: list[QWidget] = []
    for entry in entries:
        if parts:
            parts.append(divider())
        parts.append(_entry(entry))
    return parts


def _entry(entry: Entry) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(block, 4))
    top = QHBoxLayout()
    top.setSpacing(px(block, 12))
    top.addWidget(words(entry.effect, "label"), 1)
    if entry.fit:
        top.addWidget(tag(fit_words(entry.fit), _TAGS[entry.fit]))
    column.addLayout(top)
    column.addWidget(body(_("When: {condition}").format(condition=entry.condition)))
    if entry.missing:
        column.addWidget(words(entry.missing, "notice-title"))
    column.addWidget(body(_("Why: {reason}").format(reason=entry.reason)))
    behind = small("\n".join((entry.source, _("Rule: {rule}").format(rule=entry.id))))
    details = Details(_("Where this comes from"), behind)
    column.addWidget(details)
    return block
