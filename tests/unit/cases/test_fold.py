"""Stories about answers by path."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.fold import LISTS, fold, unfold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.content.load import load_content

A, B = "a" * 32, "b" * 32
SETTING: dict[str, JsonValue] = {"setting.nation": "wales"}
CASES = sorted((Path(__file__).parents[2] / "cases").glob("*.json"))


def counter() -> Callable[[], str]:
    """Return a maker of ids that never repeat."""
    numbers = itertools.count()
    return lambda: f"{next(numbers):032x}"


def test_answers_by_path_become_a_case() -> None:
    """Items of a list are named by their ids."""
    case, ids = fold(
        {
            **SETTING,
            "person.where_now": "Here",
            "needs": ["food"],
            f"signs.{A}.indicator": "mov_missing",
            f"signs.{A}.words": "They took me.",
            f"home.household.{B}.name": "Aunt",
        }
    )
    assert case.setting.nation == "wales"
    assert case.person.where_now == "Here"
    assert case.signs[0].words == "They took me."
    assert case.home.household[0].name == "Aunt"
    assert ids["signs"] == (A,)
    assert ids["home.household"] == (B,)
    assert {*ids} == {*LISTS}


def test_none_withdraws_an_answer_and_takes_an_item_back() -> None:
    """The facts stay in the vault; the case does not show them."""
    case, ids = fold(
        {
            **SETTING,
            "person.under_18": None,
            f"signs.{A}.indicator": "mov_missing",
            f"signs.{A}": None,
            f"signs.{B}.indicator": "mov_missing",
            f"signs.{B}.words": None,
        }
    )
    assert case.person == fold(SETTING)[0].person
    assert ids["signs"] == (B,)
    assert case.signs[0].words == ""


def test_items_keep_the_order_they_are_given() -> None:
    """Ids that the order does not name come after."""
    values: dict[str, JsonValue] = {
        **SETTING,
        f"people.{A}.name": "first recorded",
        f"people.{B}.name": "first in order",
    }
    assert fold(values)[1]["people"] == (A, B)
    case, ids = fold(values, [B])
    assert ids["people"] == (B, A)
    assert case.people[0].name == "first in order"


def test_an_item_without_what_it_is_about_is_left_out() -> None:
    """A sign without a sign is no sign yet."""
    case, ids = fold({**SETTING, f"signs.{A}.words": "…", f"actions_taken.{B}.at": ""})
    assert case.signs == ()
    assert ids["actions_taken"] == ()


def test_an_answer_that_no_longer_fits_hides_nothing_else() -> None:
    """The case opens; the odd answer stays in the vault."""
    case, _ids = fold(
        {
            **SETTING,
            "person.under_18": "perhaps",
            "person.old_field": "x",
            "old_part": "x",
            "needs": ["food", "wings"],
            f"signs.{A}.indicator": "mov_missing",
            f"signs.{A}.known_by": "dreamt",
            f"signs.{A}.where": "Here",
        }
    )
    assert case.needs == ("food",)
    assert case.signs[0].where == "Here"
    assert not hasattr(case.person, "old_field")


def test_an_empty_item_is_an_item() -> None:
    """Someone may be there of whom nothing is known."""
    case, ids = fold({**SETTING, f"people.{A}": {}})
    assert len(case.people) == 1
    assert ids["people"] == (A,)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_unfolds_into_answers_and_folds_back(path: Path) -> None:
    """Nothing is lost on the way in."""
    signs = load_content(bundled("forms"), bundled("resources")).signs
    case = read_case_file(path, signs)
    assert fold(unfold(case, counter()))[0] == case


def test_what_is_unfolded_is_plain_json() -> None:
    """So that it can be stored."""
    case, _ids = fold({**SETTING, "needs": ["food"], f"views.held.{A}": {}})
    values = unfold(case, counter())
    assert values["needs"] == ["food"]
    assert values[f"views.held.{0:032x}"] == {}
