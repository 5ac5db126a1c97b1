"""Typing two recovery sheets, then a new passphrase."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.recovery import recover, recoverable
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Unlock
from trafficking_desk.ui.recover.presenter import (
    Recovering,
    RecoverState,
    RecoverVerbs,
)
from trafficking_desk.ui.unlock.opening import Told, told_of
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import _

_WIDE = 40  # characters


def open_recover(
    kit: Kit, told: Callable[[Told], None], opened: Callable[[], None]
) -> QWidget:
    """Return the pages; `told` hears what to tell, then `opened` is called."""

    def both(what: Told) -> None:
        told(what)
        opened()

    return RecoverView(kit, both)


class RecoverView(Stage):
    """Draws a RecoverState; what was typed stays while problems are shown."""

    def __init__(self, kit: Kit, opened: Callable[[Told], None]) -> None:
        super().__init__()
        self._kit = kit
        self._step = ""
        self._fields: dict[str, Field] = {}
        self._errors = ErrorSummary()
        self._main = primary_button("")
        self._failed: QWidget | None = None
        self._progress = QProgressBar()
        self._presenter = Recovering(
            RecoverVerbs(
                leads=lambda one, other: recoverable(kit.desk, one, other),
                recover=lambda *typed: _recover(kit.desk, *typed),
            ),
            kit.post,
            while_alive(self, self.show_state),
            while_alive(self, opened),
        )
        self.show_state(self._presenter.state())

    def show_state(self, state: RecoverState) -> None:
        """Draw another step, or this one's problems."""
        if state.step != self._step:
            self._step = state.step
            draw = self._sheets if state.step == "sheets" else self._passphrase
            draw(state)
        self._main.setEnabled(not state.busy)
        self._progress.setVisible(state.busy)
        for name, part in self._fields.items():
            part.show_problem(state.problems.get(name, ""))
        self._show_failed(state.failed)
        if self.page is not None and (state.problems or state.failed):
            top = self._failed if state.failed else self._errors
            self.page.show_widget(top or self._errors)
        links = [(text, self._fields[name]) for name, text in state.problems.items()]
        self._errors.show_problems([(text, part.controls()[0]) for text, part in links])

    def leave(self) -> None:
        """Let go of the words that were typed."""
        for part in self._fields.values():
            if isinstance(part, Textarea | TextInput):
                part.set_value("")
        self._presenter.forget()

    def _sheets(self, _state: RecoverState) -> None:
        page = self._page(_("Come back in with two recovery sheets"))
        page.add(
            body(
                _(
                    "Any two of the three sheets will do, if they have the same date. "
                    "Type the words in order. Capitals, numbers and line breaks do "
                    "not matter, and the first four letters of a word are enough."
                )
            )
        )
        first = Textarea(_("Words of the first sheet"), _("20 words"), 3)
        second = Textarea(_("Words of the second sheet"), _("20 words"), 3)
        self._fields = {"first": first, "second": second}
        page.add(card(first, second, self._progress))
        page.side(_beside())
        self._bar(
            page,
            _("Continue"),
            lambda: self._presenter.give_sheets(first.value(), second.value()),
        )
        self.put(page, first)

    def _passphrase(self, state: RecoverState) -> None:
        page = self._page(_("Choose a new passphrase"))
        rule = _("At least 12 characters, or three different words.")
        new = TextInput(_("New passphrase"), rule, _WIDE)
        again = TextInput(_("The same once more"), "", _WIDE)
        shown = checkbox(_("Show what I type"))
        for part in (new, again):
            part.hide_typing()
            shown.toggled.connect(lambda on, line=part: line.show_typing(shown=on))
        self._fields = {"passphrase": new, "again": again}
        who = _who(state.leads)
        if isinstance(who, Radios):
            self._fields = {"lead": who, **self._fields}
        page.add(small(_("These are the sheets of this desk. Nothing is lost.")))
        page.add(card(who, new, again, shown, self._progress))

        def choose() -> None:
            lead = who.value() if isinstance(who, Radios) else ""
            self._presenter.choose(lead, new.value(), again.value())

        for part in (new, again):
            part.field.returnPressed.connect(choose)
        self._bar(page, _("Change it and unlock"), choose)
        self.put(page, who if isinstance(who, Radios) else new)

    def _page(self, title: str) -> Page:
        page = Page(title, (), self._kit.go)
        self._errors = ErrorSummary()
        page.banner(self._errors)
        self._failed = None
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Working"))
        return page

    def _bar(self, page: Page, words: str, act: Callable[[], None]) -> None:
        self._main = primary_button(words)
        self._main.clicked.connect(act)
        page.actions(self._main, self._back())

    def _back(self) -> QPushButton:
        back = secondary_button(_("Back"))
        back.clicked.connect(lambda: self._kit.go(Unlock()))
        return back

    def _show_failed(self, text: str) -> None:
        if self._failed is not None:
            self._failed.hide()
            self._failed.deleteLater()
            self._failed = None
        if text and self.page is not None:
            self._failed = notice("attention", "", text)
            self.page.banner(self._failed)


def _recover(desk: Desk, one: str, other: str, lead: str, passphrase: str) -> Told:
    told = told_of(desk, recover(desk, one, other, lead, passphrase))
    done = _(
        "The new passphrase opens the desk from now on. Seal the two sheets again. "
        "The history says that they were used."
    )
    return replace(told, lines=(done, *told.lines))


def _who(leads: tuple[Person, ...]) -> QWidget:
    nameless = _("Lead without a name")
    if len(leads) == 1:
        name = leads[0].name or nameless
        return body(_("This changes the passphrase of: {name}").format(name=name))
    options = [Option(one.id, one.name or nameless) for one in leads]
    return Radios(_("Whose passphrase is it?"), options)


def _beside() -> QWidget:
    return card(
        heading(_("Can a lead still unlock?")),
        body(
            _(
                "Then you need no sheets. The lead gives you a new passphrase in "
                "Settings, under People on this laptop."
            )
        ),
    )
