"""Stories about reading answers, labels, references, times and the schema."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from trafficking_desk.bundled import bundled
from trafficking_desk.cases import vocabulary
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import age_on, as_of_moment, read_time
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.labels import field_label, label_of
from trafficking_desk.cases.reading import holds, value_at
from trafficking_desk.cases.reference import ALPHABET, is_reference, new_reference
from trafficking_desk.cases.schema import case_schema
from trafficking_desk.content.question import Condition

A, B = "a" * 32, "b" * 32
CASE, _IDS = fold(
    {
        "setting.nation": "wales",
        "person.where_now": "Here",
        "needs": ["food", "medical"],
        f"people.{A}.link": "family",
        f"people.{B}.link": "lead",
        f"people.{B}.may_be_involved": True,
    }
)


def test_an_answer_is_found_by_its_path() -> None:
    """Lists give every item's answer, or one by its number."""
    assert value_at(CASE, "person.where_now") == "Here"
    assert value_at(CASE, "needs") == ("food", "medical")
    assert value_at(CASE, "people.link") == ("family", "lead")
    assert value_at(CASE, "people.1.link") == "lead"


@pytest.mark.parametrize(
    "path",
    ["person.name", "person.under_18", "signs", "people.7.link", "person.x", "x.y.z"],
)
def test_no_answer_is_unset(path: str) -> None:
    """An empty text and an empty list are no answer."""
    assert value_at(CASE, path) is UNSET


@pytest.mark.parametrize(
    ("field", "wanted", "held"),
    [
        ("setting.nation", ("wales", "england"), True),
        ("setting.nation", ("scotland",), False),
        ("needs", ("medical",), True),
        ("needs", ("absent",), False),
        ("person.under_18", ("absent",), True),
        ("person.under_18", ("yes",), False),
        ("facts.images_involved", ("false",), True),
        ("facts.images_involved", ("true",), False),
        ("people.may_be_involved", ("true",), True),
    ],
)
def test_a_condition_asks_for_one_of_its_answers(
    field: str, wanted: tuple[str, ...], *, held: bool
) -> None:
    """A list holds if any of its items does."""
    assert holds(Condition(field=field, is_=wanted), CASE) is held


VOCABULARIES = {
    "setting.nation": vocabulary.Nation,
    "setting.kind": vocabulary.SettingKind,
    "person.under_18": vocabulary.YesNoNotSure,
    "person.under_18_when_exploited": vocabulary.YesNoNotSure,
    "person.interpreter": vocabulary.YesNoNotKnown,
    "person.pregnant": vocabulary.YesNoNotKnown,
    "person.care_needs": vocabulary.YesNoNotKnown,
    "person.parent_in_uk": vocabulary.YesNoNotKnown,
    "person.cared_for_by": vocabulary.CaredForBy,
    "danger_now.answer": vocabulary.YesNoNotKnown,
    "danger_now.kinds": vocabulary.DangerKind,
    f"signs.{A}.known_by": vocabulary.KnownBy,
    f"views.act.{A}.kind": vocabulary.ActKind,
    f"views.means.{A}.kind": vocabulary.MeansKind,
    f"views.purpose.{A}.kind": vocabulary.PurposeKind,
    f"views.held.{A}.view": vocabulary.ViewStrength,
    "element": vocabulary.ElementName,
    "facts.others_at_risk": vocabulary.OthersAtRisk,
    f"people.{A}.link": vocabulary.PersonLink,
    "consent.nrm": vocabulary.ConsentAnswer,
    "consent.police": vocabulary.ConsentAnswer,
    "consent.sharing": vocabulary.ConsentAnswer,
    "consent.cannot_decide_because": vocabulary.CannotDecide,
    "consent.alone_when_asked": vocabulary.YesNoNotKnown,
    "consent.interpreter_kind": vocabulary.InterpreterKind,
    "home.parents_told": vocabulary.YesNoNotKnown,
    "needs": vocabulary.Need,
    f"actions_taken.{A}.result": vocabulary.ActionResult,
}


@pytest.mark.parametrize("path", VOCABULARIES)
def test_every_fixed_answer_has_a_label(path: str) -> None:
    """No screen or paper shows a stored word."""
    labels = [label_of(path, value) for value in get_args(VOCABULARIES[path])]
    assert not [label for label in labels if "_" in label or not label[0].isupper()]
    assert len({*labels}) == len(labels)


def test_labels_know_facts_and_leave_typed_text() -> None:
    """A yes/no fact reads Yes or No."""
    assert label_of("facts.images_involved", True) == "Yes"  # noqa: FBT003
    assert label_of("person.name", "as typed") == "as typed"
    assert label_of("signs[3].known_by", "seen") == "Seen"


def fields_of(kind: type, at: str = "") -> list[str]:
    """Return every path of a case that holds an answer."""
    found = []
    for field in msgspec.inspect.type_info(kind).fields:  # type: ignore[attr-defined]
        shape = field.type
        if isinstance(shape, msgspec.inspect.VarTupleType):
            shape = shape.item_type
        if isinstance(shape, msgspec.inspect.StructType):
            found += fields_of(shape.cls, f"{at}{field.name}.")
        elif field.name != "format":
            found.append(f"{at}{field.name}")
    return found


@pytest.mark.parametrize("path", fields_of(Case))
def test_every_field_has_a_name(path: str) -> None:
    """No paper shows a path."""
    assert field_label(path) != path


def test_the_name_of_a_field_does_not_ask_which_item() -> None:
    """Ids and numbers are passed over."""
    assert field_label(f"signs.{A}.words") == "Their own words"
    assert field_label("signs.0.words") == "Their own words"


@given(st.binary(min_size=8, max_size=16), st.integers(0, 5), st.sampled_from(ALPHABET))
def test_a_reference_knows_a_wrong_character(
    random_bytes: bytes, place: int, wrong: str
) -> None:
    """Every single slip is found."""
    reference = new_reference(random_bytes)
    assert is_reference(reference)
    assert is_reference(reference.lower())
    at = place + len("TD-")
    slipped = reference[:at] + wrong + reference[at + 1 :]
    assert is_reference(slipped) is (slipped == reference)


@given(st.binary(min_size=8, max_size=16), st.integers(0, 4))
def test_a_reference_knows_two_swapped_characters(
    random_bytes: bytes, place: int
) -> None:
    """The slip that ears and fingers make most."""
    reference = new_reference(random_bytes)
    at = place + len("TD-")
    swapped = reference[:at] + reference[at + 1] + reference[at] + reference[at + 2 :]
    assert is_reference(swapped) is (swapped == reference)


@pytest.mark.parametrize("typed", ["", "TD", "TD-AAAAAA-A", "XX-234567-8", "TD-2345-6"])
def test_other_text_is_no_reference(typed: str) -> None:
    """Nor are vowels in it."""
    assert not is_reference(typed)


def test_a_time_without_an_offset_has_that_of_as_of() -> None:
    """One with an offset keeps its own."""
    summer = timezone(timedelta(hours=1))
    as_of = datetime(2026, 6, 1, 12, tzinfo=summer)
    assert read_time("2026-06-01T10:00", as_of).tzinfo == summer
    assert read_time("2026-06-01T10:00Z", as_of).utcoffset() == timedelta(0)


def test_the_now_is_the_override_then_the_file_then_the_machine() -> None:
    """Nothing else knows the time."""
    machine = datetime(2026, 1, 1, tzinfo=UTC)
    override = datetime(2025, 1, 1, tzinfo=UTC)
    dated, _ids = fold({"setting.nation": "wales", "as_of": "2024-01-01T00:00+00:00"})
    assert as_of_moment(dated, override, machine) == override
    assert as_of_moment(dated, None, machine) == datetime(2024, 1, 1, tzinfo=UTC)
    assert as_of_moment(CASE, None, machine) == machine


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2008-11-20", "2026-11-19", 17),
        ("2008-11-20", "2026-11-20", 18),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
    ],
)
def test_an_age_is_in_whole_years(birth: str, day: str, age: int) -> None:
    """In doubt of a leap day, the younger."""
    assert age_on(date.fromisoformat(birth), date.fromisoformat(day)) == age


def test_the_shipped_schema_is_that_of_the_types() -> None:
    """Run `case_schema` again after a change of the contract."""
    shipped = (bundled("resources") / "schema" / "case.json").read_bytes()
    assert shipped == case_schema()
    assert json.loads(shipped)["$schema"].endswith("2020-12/schema")
