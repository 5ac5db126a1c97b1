"""Stories about case files from outside."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trafficking_desk.cases.case import FORMAT
from trafficking_desk.cases.clock import read_moment
from trafficking_desk.cases.file import parse_case, read_case_file, write_case
from trafficking_desk.errors import BadInputError

SIGNS = ("mov_missing", "mov_found_far")
BARE = {"format": FORMAT, "setting": {"nation": "england"}}


def read(answers: object) -> str:
    """Return the one line of complaint about a file; "" when there is none."""
    data = answers if isinstance(answers, bytes) else json.dumps(answers).encode()
    try:
        parse_case(data, "case.json", SIGNS)
    except BadInputError as error:
        return error.message()
    return ""


def with_keys(**keys: object) -> dict[str, object]:
    """Return the smallest file with these keys on top."""
    return {**BARE, **keys}


def test_the_smallest_file_is_a_case() -> None:
    """Only the format and the setting are needed."""
    assert read(BARE) == ""
    assert parse_case(json.dumps(BARE).encode(), "x", SIGNS).signs == ()


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    """Windows editors leave one."""
    assert read(b"\xef\xbb\xbf" + json.dumps(BARE).encode()) == ""


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({}, "case.json: format: Missing"),
        ({"format": FORMAT}, "case.json: setting: Missing"),
        ({"format": FORMAT, "setting": {}}, "setting.nation: Missing"),
        (with_keys(format="other/2"), "case.json: format: Not “trafficking-desk-"),
        ([], "object in { }"),
        (b"", "line 1, column 1"),
        (b'{"format":\n  oops}', "line 2, column 3"),
        (b"\xff\xfe{", "Not UTF-8 text at byte 0"),
        (b'{"a": NaN}', "number that JSON does not allow"),
        (b'{"a": -Infinity}', "number that JSON does not allow"),
        (b'{"a": ' + b"9" * 5000 + b"}", "number that JSON does not allow"),
        (b"[" * 100_000, "Too many lists inside lists"),
        (b'{"a":' * 3000 + b"1" + b"}" * 3000, "Too many lists inside lists"),
        (
            b'{"format": "a", "format": "b"}',
            "case.json: format: This key is there twice",
        ),
        (b'{"person": {"name": "a", "name": "b"}}', "name: This key is there twice"),
        (with_keys(persn={}), "persn: There is no such key. Did you mean “person”?"),
        (with_keys(person={"nam": ""}), "person.nam: There is no such key"),
        (with_keys(a1=1, person={"b2": 2}), "a1, person.b2: There is no such key"),
        (with_keys(signs=[{"indicator": "mov_missing", "x": 1}]), "signs[0].x: "),
        (with_keys(**{"bad\nkey\u202e": 1}), "bad?key?: There is no such key"),
        (with_keys(person={"name": None}), "person.name: Empty (null)"),
        (with_keys(person={"name": 3}), "person.name: Wrong kind of value. Write text"),
        (with_keys(person=[]), "person: Wrong kind of value. Write an object"),
        (with_keys(signs={}), "signs: Wrong kind of value. Write a list"),
        (with_keys(signs=[{}]), "signs[0].indicator: Missing"),
        (with_keys(facts={"images_involved": 1}), "Write true or false"),
        (
            with_keys(person={"under_18": "maybe"}),
            "person.under_18: “maybe” is not one",
        ),
        (with_keys(needs=["foo"]), "Use: food, immigration_advice"),
        (with_keys(setting={"nation": "france"}), "Use: england, northern_ireland"),
        (with_keys(signs=[{"indicator": "mov_mising"}]), "mean “mov_missing”?"),
        (with_keys(signs=[{"indicator": "zzz"}]), "There is no sign “zzz”"),
        (with_keys(reference="x" * 41), "reference: Longer than 40 characters"),
        (with_keys(story={"own_words": "x" * 100_001}), "Longer than 100,000"),
        (with_keys(reference="\ud800"), "reference: Holds half a character"),
        (with_keys(as_of="yesterday"), "as_of: No such time"),
        (with_keys(as_of="2026-11-31T10:00"), "as_of: No such time"),
        (with_keys(as_of="0001-01-01T00:00+14:00"), "as_of: No such time"),
        (
            with_keys(person={"date_of_birth": "2011-02-31"}),
            "date_of_birth: No such day",
        ),
        (with_keys(person={"date_of_birth": "May 2011"}), "date_of_birth: No such day"),
        (with_keys(person={"date_of_birth": "20110502"}), "date_of_birth: No such day"),
        (with_keys(person={"date_of_birth": "1899-12-31"}), "before 1900"),
        (
            with_keys(
                as_of="2026-11-20T15:00+00:00", person={"date_of_birth": "2026-11-21"}
            ),
            "after the day of the case",
        ),
        (with_keys(danger_now={"answered_at": "noon"}), "answered_at: No such time"),
        (
            with_keys(signs=[{"indicator": "mov_missing", "recorded_at": "25:00"}]),
            "signs[0].recorded_at: No such time",
        ),
        (
            with_keys(signs=[{"indicator": "mov_missing", "when": "2026-02-31"}]),
            "signs[0].when: No such day",
        ),
        (with_keys(chronology=[{"when": "2026-13-01"}]), "chronology[0].when: No such"),
        (
            with_keys(home={"household": [{"date_of_birth": "2026-02-30"}]}),
            "home.household[0].date_of_birth: No such day",
        ),
        (
            with_keys(actions_taken=[{"step": "other", "at": "2026"}]),
            "actions_taken[0].at: No such time",
        ),
    ],
)
def test_a_bad_file_is_refused_in_one_line(answers: object, complaint: str) -> None:
    """With the file, the field and what to do."""
    said = read(answers)
    assert said.startswith("case.json: ")
    assert complaint in said
    assert len(said) < 300
    assert "\n" not in said


@pytest.mark.parametrize(
    "when", ["2026-11-20", "about May", "2026", "11/2026", "2026-11-20 in the evening"]
)
def test_the_date_of_an_event_is_kept_as_typed(when: str) -> None:
    """A day, a month, a year or "about"."""
    file = with_keys(signs=[{"indicator": "mov_missing", "when": when}])
    case = parse_case(json.dumps(file).encode(), "x", SIGNS)
    assert case.signs[0].when == when


def test_too_much_text_is_refused() -> None:
    """A file of 10 MB is never read whole."""
    assert "Larger than 5 MB" in read(b" " * 5_000_001)


def test_a_birth_is_checked_against_the_now_that_outranks_the_file() -> None:
    """Someone born after it cannot be in the case."""
    file = json.dumps(with_keys(person={"date_of_birth": "2020-01-01"})).encode()
    with pytest.raises(BadInputError, match="after the day"):
        parse_case(file, "x", SIGNS, read_moment("2019-06-01T12:00"))


def test_control_characters_are_tidied_away() -> None:
    """Word processors leave them; a bell is no word of anybody."""
    file = with_keys(story={"own_words": "one\r\ntwo\u000bthree\u0007\u0000"})
    case = parse_case(json.dumps(file).encode(), "x", SIGNS)
    assert case.story.own_words == "one\ntwo\nthree"


def test_a_complaint_never_repeats_an_answer() -> None:
    """Nor more than the start of a stray word."""
    assert "secret" not in read(with_keys(person={"name": ["secret"]}))
    assert len(read(with_keys(needs=["y" * 5000]))) < 300


def test_a_file_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    """No traceback, no path."""
    with pytest.raises(BadInputError, match=r"^gone\.json: This file cannot be opened"):
        read_case_file(tmp_path / "gone.json", SIGNS)


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    """Also from the disk."""
    file = with_keys(
        reference="any text",
        signs=[{"indicator": "mov_missing", "words": "“Ünïcode” \U0001f600"}],
        people=[{}],
        views={"held": [{}]},
    )
    case = parse_case(json.dumps(file).encode(), "x", SIGNS)
    path = tmp_path / "case.json"
    path.write_bytes(write_case(case))
    assert read_case_file(path, SIGNS) == case


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["signs", "person", "views", "x"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["person", "signs", "needs", "z"]), json_values))
def test_no_json_breaks_the_reader(keys: dict[str, object]) -> None:
    """A complaint in one line, or a case."""
    said = read({**BARE, **keys})
    assert "\n" not in said
    assert said == "" or said.startswith("case.json: ")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Whatever is handed in."""
    assert read(data).startswith("case.json: ")
