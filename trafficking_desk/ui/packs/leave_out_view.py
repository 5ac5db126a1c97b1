"""Names and words to leave out of a paper."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.report.spelling import bare
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.checkboxes import Checkboxes
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import _

LeaveOut = Callable[[tuple[str, ...], tuple[str, ...]], object]


class LeaveOutView(QWidget):
    """Ticks for the names of the case, a box for all else; `leave_out` hears both."""

    def __init__(
        self,
        names: Sequence[tuple[str, str]],
        leave_out: LeaveOut,
        same: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._same = same
        self._known = frozenset(name for name, _part in names)
        self._leave_out = leave_out
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        column.addWidget(
            body(
                _(
                    "What you leave out is taken out of the pages, and “[left out]” "
                    "stands in its place. The case keeps it."
                )
            )
        )
        self._names = Checkboxes(
            _("Names"),
            [Choice(value=name, label=name, hint=part) for name, part in names],
            _("Each part of a name goes with it."),
        )
        if not names:
            self._names.hide()
        self._names.changed.connect(self._tell)
        self._words = Textarea(
            _("Other words"), _("One a line: a street, a number, a nickname."), 2
        )
        apply = secondary_button(_("Leave these out"))
        apply.clicked.connect(self._tell)
        for part in (self._names, self._words, apply):
            column.addWidget(part)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        self._details = Details(_("Leave out names or words"), inside)
        outside.addWidget(self._details)
        self._told = QVBoxLayout()
        outside.addLayout(self._told)

    def show_left_out(self, names: Sequence[str], words: Sequence[str]) -> None:
        """Show what was picked before."""
        self._names.set_values(names)
        self._words.set_value("\n".join(words))
        self._details.open(is_open=bool(names or words))

    def show_result(self, absent: Sequence[str], close: Sequence[str]) -> None:
        """Tell words that stand nowhere on the paper; offer what may be meant too."""
        clear(self._told)
        typed = set(self._typed())
        missed = [one for one in absent if one in typed]
        if missed:
            text = _("Not on this paper, so check the spelling: {words}")
            shown = text.format(words="; ".join(missed))
            self._told.addWidget(notice("attention", "", shown))
        others = self._other_names()
        if others:
            self._offer(_("The person is also called: {words}"), others)
        spelt = [one for one in close if one not in others]
        if spelt:
            self._offer(_("Still on this paper, and nearly the same: {words}"), spelt)

    def _other_names(self) -> tuple[str, ...]:
        """Return names of the person that stay, when one of them is left out."""
        out = set(map(bare, (*self._names.values(), *self._typed())))
        stay = tuple(name for name in self._same if bare(name) not in out)
        return stay if len(stay) < len(self._same) else ()

    def _offer(self, text: str, words: Sequence[str]) -> None:
        button = secondary_button(_("Leave these out too"))
        named = _("Leave out too: {words}").format(words="; ".join(words))
        button.setAccessibleName(named)
        button.clicked.connect(lambda: self._add(words))
        shown = text.format(words="; ".join(words))
        self._told.addWidget(notice("attention", "", shown, button))

    def _add(self, words: Sequence[str]) -> None:
        names = [one for one in words if one in self._known]
        typed = [one for one in words if one not in self._known]
        self._names.set_values((*self._names.values(), *names))
        self._words.set_value("\n".join((*self._typed(), *typed)))
        self._tell()

    def _typed(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self._words.value().splitlines())
        return tuple(line for line in lines if line)

    def _tell(self) -> None:
        self._leave_out(self._names.values(), self._typed())
