"""The parts that screens are built from."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.places import Cases
from trafficking_desk.ui.reading_order import tab_stops
from trafficking_desk.ui.theme import apply, load_fonts, load_theme
from trafficking_desk.ui.widgets.button import Button, primary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import Checkboxes, checkbox
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.date_input import DateInput
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.heading import body, number
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.ui.widgets.task_list import TaskList
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea


@dataclass(frozen=True)
class Answer:
    """One choice."""

    value: str
    label: str
    hint: str = ""


ANSWERS = (Answer("yes", "Yes"), Answer("no", "No"), Answer("unsure", "Not sure"))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Dress the program as it is dressed in use."""
    load_fonts()
    apply(qapp, load_theme("light"))


def full_page() -> Page:
    """Return a page with one of each part on it."""
    page = Page("Part by part", [("Cases", Cases()), ("Here", None)], lambda _p: None)
    summary = SummaryList()
    summary.show_rows([("Nation", "Wales", lambda: None)])
    tasks = TaskList()
    tasks.show_tasks([("Safe now?", "Not asked", "not_started", lambda: None)])
    page.add(TextInput("What was asked"))
    page.add(Textarea("Their own words"))
    page.add(card(Radios("Safe?", ANSWERS), Checkboxes("Needs", ANSWERS)))
    page.add(DateInput("Date of birth"))
    page.add(Chips("How known", ANSWERS))
    page.add(Details("Why?", "One sign is enough."))
    page.side(card(summary, tasks, checkbox("Show what I type")))
    page.actions(primary_button("Continue"))
    return page


def test_every_control_has_a_name_for_screen_readers(qtbot: QtBot) -> None:
    page = full_page()
    qtbot.addWidget(page)

    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    controls = [c for kind in kinds for c in page.findChildren(kind)]
    assert len(controls) > 15
    assert [c for c in controls if not c.accessibleName()] == []


def test_every_button_and_choice_is_tall_enough_to_hit(qtbot: QtBot) -> None:
    page = full_page()
    qtbot.addWidget(page)
    page.resize(1280, 2000)
    page.show()

    small = ("crumb", "link", "chip")
    buttons = page.findChildren(QAbstractButton)
    tall = [b for b in buttons if b.objectName() not in small and b.isVisible()]
    assert len(tall) > 6
    assert [b.text() for b in tall if b.height() < 44] == []


def test_tab_stops_follow_the_page_from_top_to_bottom(qtbot: QtBot) -> None:
    page = full_page()
    qtbot.addWidget(page)
    page.resize(1280, 2000)
    page.show()
    QApplication.processEvents()

    names = [stop.accessibleName() for stop in tab_stops(page)]
    wanted = ["Cases", "What was asked", "Their own words", "Yes, one of: Safe?"]
    assert [name for name in names if name in wanted] == wanted
    assert names[-1] == "Continue"
    assert names.index("Date of birth: Day") < names.index("Why?")


@pytest.mark.parametrize("width", [320, 500, 900])
def test_words_are_never_cut_at_twice_the_size(
    qapp: QApplication, qtbot: QtBot, width: int
) -> None:
    apply(qapp, load_theme("light", 200))
    long = "Taken to another place, however near, for the gain of someone else"
    page = Page("What was seen and heard", (), lambda _p: None)
    choice, text = checkbox(long, "However near it is"), body(long)
    button = Button(long, "link")
    page.add(card(choice, text, button))
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    QApplication.processEvents()

    for part in (choice, text, button, page.title):
        assert part.height() >= part.heightForWidth(part.width())


def test_a_line_tells_when_it_is_left_and_only_after_a_change(qtbot: QtBot) -> None:
    page = Page("Page", (), lambda _p: None)
    first, second = TextInput("First"), TextInput("Second")
    page.add(first)
    page.add(second)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    heard: list[str] = []
    first.left.connect(heard.append)
    first.field.setFocus()
    second.field.setFocus()
    assert heard == []

    first.field.setFocus()
    QTest.keyClicks(first.field, "cold flat")
    second.field.setFocus()
    assert heard == ["cold flat"]


def test_a_box_grows_with_its_text(qtbot: QtBot) -> None:
    area = Textarea("Their own words", rows=3)
    qtbot.addWidget(area)
    area.resize(400, 400)
    area.show()
    before = area.field.height()
    area.set_value("\n".join("He comes at night." for _line in range(12)))
    QApplication.processEvents()

    assert area.field.height() > before
    assert area.value().count("He comes") == 12


def test_radios_tell_what_a_person_picks_and_nothing_else(qtbot: QtBot) -> None:
    radios = Radios("Safe now?", ANSWERS)
    qtbot.addWidget(radios)
    heard: list[str] = []
    radios.chosen.connect(heard.append)
    radios.set_value("no")
    assert (radios.value(), heard) == ("no", [])

    radios.findChildren(QAbstractButton)[0].click()
    assert (radios.value(), heard) == ("yes", ["yes"])
    radios.set_value("")
    assert radios.value() == ""


def test_checkboxes_give_values_in_the_order_shown(qtbot: QtBot) -> None:
    boxes = Checkboxes("Needs", ANSWERS)
    qtbot.addWidget(boxes)
    heard: list[tuple[str, ...]] = []
    boxes.changed.connect(heard.append)
    boxes.set_values(["unsure"])
    boxes.findChildren(QAbstractButton)[0].click()

    assert boxes.values() == ("yes", "unsure")
    assert heard == [("yes", "unsure")]


def test_arrow_keys_move_inside_chips(qtbot: QtBot) -> None:
    chips = Chips("How known", ANSWERS)
    qtbot.addWidget(chips)
    chips.show()
    heard: list[str] = []
    chips.chosen.connect(heard.append)
    first = chips.findChildren(QAbstractButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    second = chips.findChildren(QAbstractButton)[1]
    QTest.keyClick(second, Qt.Key.Key_Space)

    assert heard == ["no"]
    assert chips.value() == "no"
    assert [stop.accessibleName() for stop in tab_stops(chips)] == ["How known: No"]


@pytest.mark.parametrize(
    ("typed", "value", "says"),
    [
        (("27", "3", "2009"), "2009-03-27", ""),
        (("", "", ""), "", ""),
        (("27", "", "2009"), "", "all three"),
        (("31", "2", "2009"), "", "not a real date"),
        (("1", "1", "9"), "", "not a real date"),
    ],
)
def test_a_date_is_whole_or_says_what_is_wrong(
    qtbot: QtBot, typed: tuple[str, str, str], value: str, says: str
) -> None:
    part = DateInput("Date of birth")
    qtbot.addWidget(part)
    for box, text in zip(part.findChildren(QLineEdit), typed, strict=True):
        QTest.keyClicks(box, text)

    assert part.value() == value
    assert says in part.problem()
    assert bool(part.problem()) == bool(says)


def test_the_error_summary_leads_to_the_field(qtbot: QtBot) -> None:
    page = Page("Page", (), lambda _p: None)
    summary, line = ErrorSummary(), TextInput("Name")
    page.banner(summary)
    page.add(line)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    summary.show_problems([("Type a name", line.field)])
    QApplication.processEvents()
    assert summary.hasFocus()

    link = next(b for b in page.findChildren(QAbstractButton) if b.text())
    link.click()
    assert line.field.hasFocus()


def test_a_web_address_may_break_but_is_read_out_whole(qtbot: QtBot) -> None:
    label = number("www.example.org/start")
    qtbot.addWidget(label)

    assert "\u200b" in label.text()
    assert label.accessibleName() == "www.example.org/start"
    phone = number("0800 1111")
    qtbot.addWidget(phone)
    assert phone.text() == "0800 1111"


def pick_as_a_screen_reader(control: QWidget) -> None:
    """Toggle through the accessibility tree, as Orca and Narrator do."""
    actions = QAccessible.queryAccessibleInterface(control).actionInterface()
    actions.doAction("Toggle")


def test_what_a_screen_reader_picks_is_told_like_a_click(qtbot: QtBot) -> None:
    radios, boxes = Radios("Safe?", ANSWERS), Checkboxes("Needs", ANSWERS)
    chips = Chips("How known", ANSWERS)
    alone = checkbox("Nobody can see it")
    told: list[object] = []
    radios.chosen.connect(told.append)
    boxes.changed.connect(told.append)
    chips.chosen.connect(told.append)

    def tell(on: bool) -> None:  # noqa: FBT001 - what Qt hands over
        told.append(on)

    alone.clicked.connect(tell)
    for part in (radios, boxes, chips, alone):
        qtbot.addWidget(part)

    radios.set_value("yes")
    pick_as_a_screen_reader(radios.controls()[1])
    pick_as_a_screen_reader(boxes.controls()[2])
    pick_as_a_screen_reader(chips.findChildren(QAbstractButton)[0])
    alone.setChecked(False)
    pick_as_a_screen_reader(alone)

    assert told == ["no", ("unsure",), "yes", True]
    assert radios.value() == "no"
    assert chips.value() == "yes"
