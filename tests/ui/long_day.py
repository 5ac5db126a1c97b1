"""A long day at one desk: every screen, and something typed into every box."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PIL import Image
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.conftest import PASSPHRASE, sets_up
from tests.ui.long_day_hands import CANARY, Hands
from trafficking_desk.desk.cases import list_cases, start_case
from trafficking_desk.ui import places
from trafficking_desk.ui.main_window import MainWindow

SIGN = "Turns up, or keeps going, far from home where they know no one"


@dataclass(frozen=True)
class Step:
    """One thing to do. With `opens_dialog` it waits in a dialog until that closes."""

    name: str
    act: Callable[[], None]
    opens_dialog: bool = False


class LongDay(Hands):
    """Somebody at work. `folder` is theirs, outside of what the desk keeps."""

    def begins(self) -> None:
        """Set the desk up, and start two cases and a photo to attach."""
        sets_up(self.worker)
        self.case_id = start_case(self.window.desk).id
        self.other = start_case(self.window.desk).case.reference
        Image.new("RGB", (60, 40), "teal").save(self.folder / f"{CANARY}.jpg")

    def steps(self, *, every_page: bool = True) -> Iterator[Step]:
        """Return all steps, or one page of each form; each finds its own way."""
        yield Step("the search for a case", self._finds)
        yield Step("someone on the list of people", self._lists_someone)
        yield Step("signs", self._ticks_a_sign)
        yield Step("what this may be", self._gives_a_view)
        yield Step("what to do", self._rings)
        yield Step("chronology", self._writes_down_an_event)
        yield Step("half an event", self._half_writes_an_event)
        for form, page in self._pages(every_page=every_page):
            yield Step(f"{form}, {page}", partial(self._answers, form, page))
        yield Step("choosing a photo", self._chooses_a_photo, opens_dialog=True)
        yield Step("the photo", self._adds_the_photo)
        yield Step("a look at the photo", self._looks_at_the_photo)
        yield Step("a copy of the photo", self._copies_the_photo, opens_dialog=True)
        yield from self._papers()
        yield Step("who did what", self._reads_the_history)
        yield Step("typing in a paper form", self._types_in)
        yield from self._looking_after()
        yield from self._without_a_case()

    def _papers(self) -> Iterator[Step]:
        yield Step("papers", lambda: self._goes(places.Packs(self.case_id)))
        yield Step("words to leave out", self._leaves_out)
        yield Step("the last check", self._answers_the_last_check)
        yield Step("a paper as text", self._copies_text)
        yield Step("where to save", self._saves, opens_dialog=True)
        yield Step("a passphrase for a file", self._locks_a_file, opens_dialog=True)

    def _looking_after(self) -> Iterator[Step]:
        yield Step("a person's name", self._adds_a_person)
        yield Step("one's own passphrase", self._changes_the_passphrase)
        yield Step("recovery sheets", self._makes_sheets)
        yield Step("a drill", self._tries_a_backup)
        yield Step("a place for backups", self._moves_backups, opens_dialog=True)
        yield Step("a hold", self._holds)
        yield Step("deleting", self._deletes)

    def _without_a_case(self) -> Iterator[Step]:
        for place in (
            places.Contacts(),
            places.Guidance(),
            places.Rules(),
            places.GuideChanges(),
            places.FormsToPrint(),
            places.RestoreBackup(),
            places.Recover(),
        ):
            name = type(place).__name__
            yield Step(name, partial(self._fills, place))

    def _pages(self, *, every_page: bool) -> list[tuple[str, str]]:
        forms = self.window.desk.content.forms.values()
        most = None if every_page else 1
        return [(form.id, page.id) for form in forms for page in form.pages[:most]]

    def _finds(self) -> None:
        self._goes(places.Cases())
        self.worker.types_into("Find a case", CANARY)

    def _answers(self, form: str, page: str) -> None:
        self._goes(places.Section(self.case_id, form, page))
        self.worker.waits_to_see("Back to the case")
        self.fills_all()
        for which in (0, -1):  # other boxes follow from other answers
            for answer in self._one_of_each(which):
                if isValid(answer) and answer.isVisible():
                    answer.click()
                    QApplication.processEvents()
            self.fills_all()

    def _one_of_each(self, which: int) -> list[QAbstractButton]:
        """Return the first or last answer of each question."""
        questions: dict[str, list[QAbstractButton]] = {}
        for one in self.worker.visible():
            if isinstance(one, QRadioButton | QCheckBox):
                question = one.accessibleName().partition(", one of: ")[2]
                questions.setdefault(question, []).append(one)
        return [answers[which] for answers in questions.values()]

    def _lists_someone(self) -> None:
        self._goes(places.Section(self.case_id, "people"))
        self.worker.clicks("Add the first person")
        self.worker.waits_until(lambda: len(self.boxes()) > 1)
        self.fills_all()

    def _ticks_a_sign(self) -> None:
        self._goes(places.Signs(self.case_id))
        self.worker.chooses("By group", "Moved from place to place", SIGN)
        self.worker.clicks("How do you know?: Told by the person")
        self.worker.waits_until(lambda: len(self.boxes()) > 3)
        self.fills_all()

    def _gives_a_view(self) -> None:
        self._goes(places.WhatThisMayBe(self.case_id))
        self.worker.clicks("Moved, any distance")
        self.worker.waits_until(lambda: bool(self.boxes()))
        self.fills_all()

    def _rings(self) -> None:
        self._goes(places.WhatToDo(self.case_id))
        self.worker.waits_until(lambda: bool(self._named("Done: ")))
        self.worker.clicks(self._named("Done: "))
        self.worker.waits_until(lambda: len(self.boxes()) > 1)
        self.fills_all()

    def _named(self, start: str) -> str:
        """Return the name of the first button that starts so; "" for none."""
        buttons = (w for w in self.worker.visible() if isinstance(w, QAbstractButton))
        names = (button.accessibleName() for button in buttons)
        return next((name for name in names if name.startswith(start)), "")

    def _writes_down_an_event(self) -> None:
        self._goes(places.Chronology(self.case_id))
        self.worker.waits_until(lambda: len(self.boxes()) > 2)
        self.fills_all()
        self.worker.clicks("Add to the chronology")

    def _half_writes_an_event(self) -> None:
        self._goes(places.Chronology(self.case_id))
        self.worker.types_into("What happened?", CANARY)

    def _chooses_a_photo(self) -> None:
        self._goes(places.Attachments(self.case_id))
        self.worker.clicks("Choose a file")

    def _adds_the_photo(self) -> None:
        self._goes(places.Attachments(self.case_id))
        self.in_dialog(self._picks)
        self.worker.clicks("Choose a file")
        self.worker.waits_to_see(f"Chosen: {CANARY}.jpg")
        self.fills_all()
        self.worker.clicks("Add to the case")
        self.worker.waits_to_see("A copy was added.")

    def _picks(self, dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(self.folder / f"{CANARY}.jpg"))
        dialog.done(QFileDialog.DialogCode.Accepted)

    def _looks_at_the_photo(self) -> None:
        self._goes(places.Attachments(self.case_id))
        self.worker.clicks("Look at: " + CANARY)
        self.worker.waits_to_see("About it")

    def _copies_the_photo(self) -> None:
        self._looks_at_the_photo()
        self.worker.clicks("Save a copy")

    def _leaves_out(self) -> None:
        self._goes(places.Packs(self.case_id, "referral"))
        self.worker.clicks("Leave out names or words")
        self.worker.types_into("Other words", CANARY)
        self.worker.clicks("Leave these out")

    def _answers_the_last_check(self) -> None:
        self._goes(places.Packs(self.case_id, "referral"))
        self.worker.clicks("Go on: print or save")
        self.worker.clicks("The police, one of: Who gets it?")
        self.worker.clicks("They collect it from me, one of: How does it get there?")
        self.worker.types_into("Who collects it?", CANARY)
        self.worker.clicks("Nobody who may be involved can see it on the way")

    def _copies_text(self) -> None:
        self._answers_the_last_check()
        self.worker.clicks("As text")
        self.worker.clicks("Copy as text")
        self.worker.clicks("Copy: Who and where")
        self.worker.waits_to_see("Copied.")

    def _saves(self) -> None:
        self._answers_the_last_check()
        self.worker.clicks("Save as PDF")

    def _locks_a_file(self) -> None:
        self._answers_the_last_check()
        self.worker.clicks("Save with a passphrase")
        self.worker.types_into("Passphrase", CANARY)
        self.worker.clicks("Save locked PDF")

    def _reads_the_history(self) -> None:
        self._goes(places.History())
        self.worker.waits_to_see("Wrote answers down")

    def _types_in(self) -> None:
        self._fills(places.TypeIn(self.case_id))

    def _adds_a_person(self) -> None:
        self._goes(places.People())
        self.worker.clicks("Change name or role")
        self.worker.empties("Name")
        self.worker.types_into("Name", CANARY)
        self.worker.clicks("Save")
        self.worker.clicks("Add a person")
        self.worker.waits_until(lambda: len(self.boxes()) > 2)
        self.fills_all()

    def _changes_the_passphrase(self) -> None:
        self._goes(places.People())
        self.worker.clicks("Change my passphrase")
        self.worker.waits_until(lambda: len(self.boxes()) > 2)
        self.fills_all()
        self.worker.clicks("Change it")
        self.worker.waits_to_see("There is a problem")

    def _makes_sheets(self) -> None:
        self._goes(places.RecoverySheets())
        self.worker.clicks("Make the three sheets")
        self.worker.clicks("As text")
        self.worker.waits_to_see("Recovery sheet 3 of 3")

    def _tries_a_backup(self) -> None:
        self._goes(places.Backups())
        self.worker.clicks("Back up now")
        self.worker.waits_to_see("A new backup was made and checked.")
        self.worker.types_into("Passphrase of the newest backup", PASSPHRASE)
        self.worker.clicks("Try it out")
        self.worker.waits_to_see("The backup works")

    def _moves_backups(self) -> None:
        self._goes(places.Backups())
        self.worker.clicks("Choose another place")

    def _holds(self) -> None:
        self._decides(places.Keeping(), "Hold this case")
        self.worker.waits_to_see("The case is held.")
        self._decides(places.Keeping(), "End the hold")
        self.worker.waits_to_see("The hold has ended.")

    def _deletes(self) -> None:
        self._decides(places.Keeping(), "Go on to delete")
        self.worker.types_into(f"To be sure, type {self.other}", self.other)
        self.worker.clicks("Delete for good")
        self.worker.waits_to_see("The case was deleted.")

    def _decides(self, place: places.Place, decision: str) -> None:
        self._goes(place)
        self.worker.types_into("Find another case", self.other)
        self.worker.clicks("Find")
        self.worker.clicks(f"Decide about {self.other}")
        self.worker.types_into("Why, in a few words", CANARY)
        self.worker.clicks(decision)


def cases_with(window: MainWindow, words: str) -> int:
    """Return how many cases hold these words."""
    return len(list_cases(window.desk, words))
