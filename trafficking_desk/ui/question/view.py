"""The question pages of one section."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.question import QuestionForm
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.case_home.order import after
from trafficking_desk.ui.case_keeper import case_keeper, case_ways
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, DangerNow, Section
from trafficking_desk.ui.question.fields import Told
from trafficking_desk.ui.question.parts import Form, item_card, removal, row, why
from trafficking_desk.ui.question.presenter import Questions
from trafficking_desk.ui.question.state import PageState
from trafficking_desk.ui.widgets.button import (
    danger_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.heading import body, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.words import _


class QuestionView(QWidget):
    """Draws what the presenter says; every click is one call on it."""

    def __init__(self, kit: Kit, place: Section, form: QuestionForm) -> None:
        super().__init__()
        self._kit = kit
        self._place = place
        self._stage = Stage()
        self._form: Form | None = None
        self._errors = ErrorSummary()
        self._danger = QWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stage)
        saved = while_alive(self, self._saved)
        self._keeper = case_keeper(
            kit, place.case_id, self, saved, lambda _values: (form.id, form.version)
        )
        ways = case_ways(kit, place.case_id, self, self._keeper)
        back = partial(kit.go, CaseHome(place.case_id))
        self.questions = Questions(form, ways, self, back)

    def leave(self) -> None:
        """Save what is typed."""
        self._keeper.leave()

    def where(self) -> Section:
        """Return the place, with the page that is shown."""
        page, item = self.questions.here()
        return Section(self._place.case_id, self._place.form, page, item)

    def show_page(self, state: PageState) -> None:
        """Draw another page; the focus goes to its first field."""
        page = self._page(state)
        focus: QWidget | None
        if state.kind == "list":
            focus = self._fill_list(page, state)
        elif state.kind == "check":
            focus = self._fill_check(page, state)
        else:
            focus = self._fill_form(page, state)
        self._stage.put(page, focus)

    def show_questions(self, ids: frozenset[str]) -> None:
        """Show these questions, hide the others."""
        if self._form is not None:
            self._form.show_questions(ids)

    def show_danger(self, *, danger: bool) -> None:
        """Say "Ring 999 now", or no more."""
        self._danger.setVisible(danger)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what to put right, on top and at each field."""
        if self._form is not None:
            self._errors.show_problems(self._form.show_problems(problems))
        if problems and self._stage.page is not None:
            self._stage.page.show_widget(self._errors)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue with Enter in a line, a choice or a tick box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.questions.go_on()
            return
        super().keyPressEvent(event)

    def _saved(self, opened: OpenCase) -> None:
        self.questions.refresh(opened)

    def _page(self, state: PageState) -> Page:
        here = CaseHome(self._place.case_id)
        crumbs = (
            (_("Cases"), Cases()),
            (state.reference, here),
            (state.section, None),
        )
        page = Page(state.title, crumbs, self._kit.go)
        if state.at and state.of != 1:
            count = _("Page {at} of {of}") if state.of else _("Page {at}")
            page.banner(small(count.format(at=state.at, of=state.of)))
        self._errors = ErrorSummary()
        page.banner(self._errors)
        if state.kept:
            page.banner(notice("quiet", "", _("We kept what you were typing.")))
        if state.intro:
            page.add(body(state.intro))
        return page

    def _fill_form(self, page: Page, state: PageState) -> QWidget | None:
        told = Told(self.questions.answer, self.questions.left)
        self._form = Form(state, told)
        self._danger = self._danger_box()
        page.add(self._form)
        page.add(self._danger)
        self._explain(page, state)
        self._bar(page, _("Continue"), self.questions.go_on)
        return self._form.first()

    def _fill_list(self, page: Page, state: PageState) -> QWidget:
        self._form = None
        keep = None
        for item in state.items:
            change = self._change(state.page, item.id)
            page.add(item_card(item, change, self._remove(item.id)))
            if item.id == state.removing:
                sure = self._remove(item.id, sure=True)
                box, keep = removal(item, sure, self._remove(""))
                page.add(box)
        words = _("Add another {noun}") if state.items else _("Add the first {noun}")
        add = secondary_button(words.format(noun=state.noun))
        add.clicked.connect(self.questions.add)
        if not state.items:
            page.add(small(_("Nothing here yet. You may leave this empty.")))
        page.add(row(QWidget(), add))
        self._explain(page, state)
        self._bar(page, _("Continue"), self.questions.go_on)
        return keep or add

    def _fill_check(self, page: Page, state: PageState) -> QWidget:
        self._form = None
        rows = SummaryList()
        rows.show_rows(
            [
                (line.label, line.answer, self._change(line.page, line.item))
                for line in state.rows
            ]
        )
        page.add(card(rows))
        words, goal = after(self._place)
        self._bar(page, words, partial(self._kit.go, goal))
        return page.title

    def _change(self, page: str, item: str) -> Callable[[], None]:
        return lambda: self.questions.change(page, item)

    def _remove(self, item: str, *, sure: bool = False) -> Callable[[], None]:
        return lambda: self.questions.remove(item, sure=sure)

    def _explain(self, page: Page, state: PageState) -> None:
        details = why(state, self._kit.desk.content)
        if details is not None:
            page.add(details)

    def _bar(self, page: Page, words: str, act: Callable[[], object]) -> None:
        main = primary_button(words)
        main.clicked.connect(act)
        back = secondary_button(_("Back"))
        back.clicked.connect(self.questions.go_back)
        home = quiet_button(_("Back to the case"))
        home.clicked.connect(partial(self._kit.go, CaseHome(self._place.case_id)))
        page.actions(main, back, home)

    def _danger_box(self) -> QWidget:
        say = danger_button(_("What to say to 999"))
        say.clicked.connect(partial(self._kit.go, DangerNow()))
        box = notice(
            "danger",
            _("Ring 999 now"),
            _("Do not wait until this form is finished. It keeps what you wrote."),
            say,
        )
        box.hide()
        return box


def open_section(kit: Kit, place: Section) -> QWidget:
    """Return the question pages of a section, at the page that was asked for."""
    form = kit.desk.content.forms.get(place.form)
    if form is None:
        return _broken(kit, place)
    view = QuestionView(kit, place, form)
    view.questions.start(place.page, place.item)
    return view


def _broken(kit: Kit, place: Section) -> Page:
    crumbs = ((_("Cases"), Cases()), (_("Case"), CaseHome(place.case_id)))
    page = Page(_("This part cannot be shown"), crumbs, kit.go)
    if place.form == "safe_now":
        page.banner(_ring(kit))
    page.add(body(_("Its questions are damaged. Your answers are safe.")))
    for fault in kit.desk.content.faults:
        if fault.startswith(f"{place.form}.toml:"):
            page.add(notice("attention", _("What to put right"), fault))
    back = secondary_button(_("Back to the case"))
    back.clicked.connect(partial(kit.go, CaseHome(place.case_id)))
    page.actions(back)
    return page


def _ring(kit: Kit) -> QWidget:
    """Return what matters most when the page about danger cannot be shown."""
    say = danger_button(_("What to say to 999"))
    say.clicked.connect(partial(kit.go, DangerNow()))
    words = _("If someone may be in danger now, or you cannot rule it out, ring 999.")
    return notice("danger", _("Ring 999"), words, say)
