"""The right widget for each kind of question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from trafficking_desk.content.question import Question
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.question.answers import Answer
from trafficking_desk.ui.question.state import FieldState
from trafficking_desk.ui.widgets.checkboxes import Checkboxes
from trafficking_desk.ui.widgets.date_input import DateInput
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import N_, _

_YES_NO: Final = (Option("yes", N_("Yes")), Option("no", N_("No")))
_MOMENT: Final = 18  # characters of "20/11/2026 14:10"
_MARKS: Final = {
    "words": N_("Their own words, as they said them"),
    "judgement": N_("Your view. It is marked as yours on paper"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a widget tells: each change of the answer, and that it was left."""

    answer: Callable[[Question, Answer], None]
    left: Callable[[str], None]  # the path: its page may have gone


def make_field(state: FieldState, told: Told) -> Field:
    """Return the widget of a question, showing its answer."""
    match state.question.kind:
        case "radios" | "yes_no":
            return _radios(state, told)
        case "checkboxes":
            return _checkboxes(state, told)
        case "date":
            return _date(state, told)
        case _:
            return _text(state, told)


def hint_of(question: Question) -> str:
    """Return the hint, and whose words belong here."""
    mark = _MARKS.get(question.mark, "") if question.kind == "textarea" else ""
    return "\n".join(filter(None, (_(question.hint), _(mark))))


def _radios(state: FieldState, told: Told) -> Field:
    question = state.question
    choices = _YES_NO if question.kind == "yes_no" else question.choices
    radios = Radios(_(question.label), choices, hint_of(question))
    radios.set_value(str(state.answer))
    radios.chosen.connect(lambda value: told.answer(question, value))
    return radios


def _checkboxes(state: FieldState, told: Told) -> Field:
    question, answer = state.question, state.answer
    boxes = Checkboxes(_(question.label), question.choices, hint_of(question))
    boxes.set_values(answer if isinstance(answer, tuple) else ())
    boxes.changed.connect(lambda values: told.answer(question, tuple(values)))
    return boxes


def _date(state: FieldState, told: Told) -> Field:
    question = state.question
    box = DateInput(_(question.label), hint_of(question))
    box.set_value(str(state.answer))
    box.typed.connect(lambda _iso: told.answer(question, box.typed_text()))
    box.left.connect(lambda _iso: told.left(state.path))
    return box


def _text(state: FieldState, told: Told) -> Field:
    question = state.question
    label, hint = _(question.label), hint_of(question)
    if question.kind in {"textarea", "list"}:
        rows = question.rows if question.kind == "textarea" else 2
        line = _("One on each line.") if question.kind == "list" else ""
        box: TextInput | Textarea = Textarea(
            label, "\n".join(filter(None, (hint, line))), rows
        )
    elif question.kind == "datetime":
        box = TextInput(label, hint or _("For example 20/11/2026 14:10"), _MOMENT)
    else:
        box = TextInput(label, hint, question.width)
    box.set_value(str(state.answer))
    box.typed.connect(lambda text: told.answer(question, text))
    box.left.connect(lambda _text: told.left(state.path))
    return box
