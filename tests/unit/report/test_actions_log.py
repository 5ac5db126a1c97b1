"""The log: calls we wait for, then what is left, in its order."""

from dataclasses import replace
from datetime import timedelta

from tests.unit.report.samples import case_files, input_of
from tests.unit.report.test_page_one import ANSWERED, after, shelf
from trafficking_desk.cases.record import Action
from trafficking_desk.report.actions_log import actions_log
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.plain import render_text


def to_do(pack: PackInput) -> str:
    """Return what is still to do as text."""
    document = actions_log(pack)
    (steps,) = (one for one in document.sections if one.id == "to_do")
    return render_text(replace(document, sections=(steps,)))


def test_calls_that_we_wait_for_come_first_with_their_time() -> None:
    """One that is late is to be rung."""
    pack = after(ANSWERED)
    text = to_do(pack)
    assert text.index("By: 20 November 2026 at 16:30") < text.index("Step: ")
    assert "Now: Wait" in text
    late = replace(pack, as_of=pack.as_of + timedelta(hours=2))
    assert "Now: Past: ring them now" in to_do(late)


def test_a_call_that_came_is_no_longer_waited_for() -> None:
    """The last word of a service counts."""
    came = Action(
        step="refer_childrens_services", result="done", contact=ANSWERED.contact
    )
    assert "Calls we wait for" not in to_do(after(ANSWERED, came))


def test_what_is_done_and_what_is_never_over_is_left_out() -> None:
    """A call without an answer stays, and says so."""
    text = to_do(shelf("full_cardiff_refuses"))
    assert "If nobody answers" not in text
    assert "Keep recording" not in text
    assert "Tell your safeguarding lead" not in text
    assert "Not yet. Tried 18 November 2026 at 15:45: no answer" in text


def test_a_name_with_a_colon_gets_no_second_one() -> None:
    """It reads as one line to ring."""
    text = to_do(input_of(case_files()["full_county_lines"]))
    assert "emergency 999" in text
    assert "emergency: 999" not in text


def test_a_step_that_the_record_shows_as_begun_says_so_and_stays() -> None:
    """A plan half written is no plan: it is still to do."""
    text = to_do(shelf("full_belfast_servitude"))
    for step in ("Make a safety plan", "Prepare for the child", "Decide who at home"):
        line = text[text.index(step) :].split("Whom to ring")[0]
        assert "Begun: it is written in our record" in line


def test_a_log_says_whom_it_is_about() -> None:
    """A loose page finds its way back; what is not known of them says so."""
    known = render_text(actions_log(shelf("full_belfast_servitude")))
    assert "About: Linh Invented-Tran, born 14 February 2012 (aged 14)" in known
    assert "our reference TD-FULL-2" in known
    no_birth = render_text(actions_log(shelf("full_glasgow_age_not_sure")))
    assert "date of birth not recorded, our reference" in no_birth
