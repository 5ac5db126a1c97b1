"""The report of a fault."""

import pytest

from trafficking_desk.ui.crash.report import describe


def break_down() -> None:
    """Raise an error with another behind it, full of things typed."""
    try:
        int("Maria Popescu")
    except ValueError as error:
        message = "she said: he locks the flat"
        raise RuntimeError(message) from error


def test_the_report_names_types_and_places_but_no_words() -> None:
    with pytest.raises(RuntimeError) as caught:
        break_down()
    report = describe(caught.value)

    assert "builtins.RuntimeError" in report
    assert "builtins.ValueError" in report
    assert "  test_crash_report:" in report
    assert "Popescu" not in report
    assert "flat" not in report
    assert "/" not in report


def test_errors_that_name_each_other_come_to_an_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one

    assert describe(one).count("builtins.") == 2
