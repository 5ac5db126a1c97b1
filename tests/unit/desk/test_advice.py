"""Advice: the rules' outcome, with numbers that can be rung."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.desks import Clock
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.advice import advise, advise_ahead, hold_rules
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.organisation import save
from trafficking_desk.paths import Paths
from trafficking_desk.settings import LocalNumber, Settings

BORN_2008 = Person(date_of_birth="2008-11-21")


@pytest.fixture
def shipped(desk_home: Path) -> Desk:
    """Return a desk with the shipped content and no vault; it is 20 November 2026."""
    content = load_content(bundled("forms"), bundled("resources"))
    return Desk(Paths(desk_home), content, Clock())


def test_advice_needs_no_vault_and_holds_every_number_it_names(shipped: Desk) -> None:
    """So that each step can be rung."""
    case = Case(format=FORMAT, setting=Setting(nation="england"), person=BORN_2008)
    advice = advise(shipped, case)

    named = {contact for step in advice.outcome.steps for contact in step.contacts}
    assert {step.id for step in advice.outcome.steps} >= {"tell_safeguarding_lead"}
    assert named <= set(advice.numbers)
    assert advice.numbers["own_dsl"].not_set


def test_advice_looks_ahead_only_when_asked(shipped: Desk) -> None:
    """The plan does; a list of cases need not wait for it."""
    case = Case(format=FORMAT, setting=Setting(nation="england"), person=BORN_2008)
    assert advise(shipped, case).changes == ()
    ahead = advise_ahead(shipped, case)
    assert ahead.outcome == advise(shipped, case).outcome
    assert ahead.changes[0].id == "danger"


def test_rules_are_held_to_the_case_at_the_desks_own_moment(shipped: Desk) -> None:
    """On the day before the birthday the person is a child."""
    case = Case(format=FORMAT, setting=Setting(nation="england"), person=BORN_2008)
    held = {each.rule.id: each.fit for each in hold_rules(shipped, case)}
    assert held["nrm-child"] == "fired"
    assert held["nrm-adult"] == "not"


def test_the_organisations_own_numbers_are_filled_in(shipped: Desk) -> None:
    """As soon as they are set."""
    save(shipped, Settings(local={"own_dsl": LocalNumber("01632 960001")}))
    case = Case(format=FORMAT, setting=Setting(nation="england"))

    number = advise(shipped, case).numbers["own_dsl"]
    assert (number.number, number.not_set) == ("01632 960001", False)


def test_now_is_the_cases_own_as_of_or_else_the_clock(shipped: Desk) -> None:
    """A child on the clock's day is an adult at the file's later one."""
    setting = Setting(nation="england")
    case = Case(format=FORMAT, setting=setting, person=BORN_2008)
    later = datetime(2026, 11, 22, tzinfo=UTC).isoformat()
    dated = Case(format=FORMAT, as_of=later, setting=setting, person=BORN_2008)

    assert advise(shipped, case).outcome.treat_as == "child"
    assert advise(shipped, dated).outcome.treat_as == "adult"
