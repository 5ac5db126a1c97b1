"""Type in a paper form: the code of the page, and whose page it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.desk.cases import list_cases, start_case
from trafficking_desk.desk.typing_in import NoSuchPageError, find_spot
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, FormsToPrint, Place, TypeIn
from trafficking_desk.ui.typing_in.presenter import TypingIn, TypingOut, TypingVerbs
from trafficking_desk.ui.widgets.button import primary_button, quiet_button
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_CODE_WIDTH = 12  # characters


class TypeInPage(Page):
    """One box, one choice, one button."""

    def __init__(self, kit: Kit, place: TypeIn) -> None:
        case_id = place.case_id
        title = _("Type in a paper form")
        way = ((_("Cases"), Cases()), (_("Case"), CaseHome(case_id)))
        crumbs = way if case_id else ((_("Forms to print"), FormsToPrint()),)
        super().__init__(title, (*crumbs, (title, None)), kit.go)
        self._kit = kit
        self._case: Radios | None = None
        told = _(
            "Each page has a code at its foot, on the right. It leads to the screen "
            "with the same questions, in the same order. Then shred the paper, or "
            "lock it away."
        )
        self._code = TextInput(
            _("Code on the page"), _("Such as GA12-3"), width=_CODE_WIDTH
        )
        self._whose = QVBoxLayout()
        self._whose.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._whose)
        for part in (body(told), self._code, holder):
            self.add(part)
        self._typing = TypingIn(_verbs(kit), kit.post, self._out(), case_id)
        self._bar(CaseHome(case_id) if case_id else FormsToPrint())
        self._code.field.setFocus()
        self._typing.start()

    def _out(self) -> TypingOut:
        return TypingOut(
            ask=while_alive(self, self._ask),
            problem=self._show_problem,
            arrived=self._arrived,
            failed=while_alive(self, self._show_failure),
        )

    def _bar(self, back_to: Place) -> None:
        go_on = primary_button(_("Go to that page"))
        go_on.clicked.connect(self._go_on)
        back = quiet_button(_("Back"), "back")
        back.clicked.connect(lambda: self._kit.go(back_to))
        self.actions(go_on, back)

    def _ask(self, choices: tuple[Choice, ...]) -> None:
        if choices:
            hint = _("An older case: open it under Cases, and type the form in there.")
            self._case = Radios(_("Whose page is it?"), choices, hint)
            self._whose.addWidget(self._case)

    def _go_on(self) -> None:
        self._code.show_problem("")
        if self._case is not None:
            self._case.show_problem("")
        chosen = self._case.value() if self._case is not None else ""
        self._typing.go_on(self._code.value(), chosen)

    def _show_problem(self, box: str, sentence: str) -> None:
        if box == "case" and self._case is not None:
            self._case.show_problem(sentence)
            self._case.controls()[0].setFocus()
        else:
            self._code.show_problem(sentence)
            self._code.field.setFocus()

    def _show_failure(self, error: DeskError) -> None:
        if isinstance(error, NoSuchPageError):
            self._show_problem("code", error.message())
        else:
            self._kit.problem(error)

    def _arrived(self, place: Place, older: bool) -> None:  # noqa: FBT001 - an answer
        if older:
            self._kit.say(_("An older form: the order on screen may differ."))
        self._kit.go(place)


def open_type_in(kit: Kit, place: TypeIn) -> QWidget:
    """Return the page that finds a paper form's screen."""
    return TypeInPage(kit, place)


def _verbs(kit: Kit) -> TypingVerbs:
    desk = kit.desk
    return TypingVerbs(
        cases=lambda: list_cases(desk),
        start=lambda: start_case(desk).id,
        find=lambda typed: find_spot(desk, typed),
    )
