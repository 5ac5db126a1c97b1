"""Stories about asking why something is here, and something else is not."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.conftest import Open
from tests.ui.worker import Worker
from trafficking_desk.ui.places import Guidance, Rules, WhatToDo
from trafficking_desk.ui.rules.view import open_rules
from trafficking_desk.ui.what_to_do.view import open_what_to_do


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a desk with the county-lines case."""
    yield from case_screen(qtbot, qapp, desk_home)


def opens_rules(screen: CaseScreen, worker: Worker) -> None:
    """Open the rules of the case, as from the plan."""
    screen.opens(partial(open_rules, place=Rules(screen.case_id)))
    worker.waits_to_see("Tell your safeguarding lead today")


def test_the_plan_says_what_would_change_it_and_leads_to_the_rules(
    screen: CaseScreen, worker: Worker
) -> None:
    """Danger first."""
    screen.opens(partial(open_what_to_do, place=WhatToDo(screen.case_id)))
    worker.waits_to_see("What would change this")
    assert worker.sees("If anyone is in danger now")
    assert worker.sees("Call 999 first.")
    worker.clicks("Why is this here, and that not?")

    assert screen.went == [Rules(screen.case_id)]


def test_further_changes_are_a_click_away(screen: CaseScreen, worker: Worker) -> None:
    """The card beside the plan stays quiet."""
    screen.records(person__under_18="not_sure", person__date_of_birth=None)
    screen.opens(partial(open_what_to_do, place=WhatToDo(screen.case_id)))
    worker.waits_to_see("What would change this")
    assert not worker.sees("If they turn out to be 18 or over")
    worker.clicks("What else would change it")

    assert worker.sees("If they turn out to be 18 or over")
    assert worker.sees("Until that is certain, treat them as a child.")


def test_a_rule_that_nearly_applies_says_what_is_not_recorded(
    screen: CaseScreen, worker: Worker
) -> None:
    """And the page rules nothing out."""
    screen.records(danger_now__answer="no")
    opens_rules(screen, worker)
    assert worker.sees("not ruled out")
    worker.clicks("Which rules to show: Nearly")

    assert worker.sees("Not recorded so far: a newer reason to ask about danger again")
    assert not worker.sees("Tell your safeguarding lead today")


def test_a_rule_is_found_by_its_words(screen: CaseScreen, worker: Worker) -> None:
    """What waits can be found as well as what applies."""
    opens_rules(screen, worker)
    worker.types_into("Find a rule", "999")
    assert worker.sees("Call 999 now")
    assert not worker.sees("Tell your safeguarding lead today")
    worker.types_into("Find a rule", " zebra")

    assert worker.sees("No rule here holds these words.")


def test_the_rules_and_the_changes_are_read_without_a_passphrase(
    opens: Open, worker: Worker
) -> None:
    """From Guidance, on a machine where nothing is set up."""
    window = opens()
    window.go(Guidance())
    worker.clicks("The rules behind the plan")
    worker.waits_to_see("Call 999 now")
    assert worker.sees("Nothing is added up")
    assert not worker.sees("Applies")
    worker.clicks("All guidance")
    worker.clicks("What changed since these guides")
    worker.waits_to_see("What the guide says")
    worker.types_into("Find a change", "helpline")

    assert worker.sees("Trafficking helpline")
    worker.types_into("Find a change", " zebra")
    assert worker.sees("No change holds these words.")
