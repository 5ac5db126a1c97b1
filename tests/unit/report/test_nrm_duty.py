"""The sheet without a name is for those who have the duty, and for nobody else."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.sharing import Consent
from trafficking_desk.report.nrm_sheet import duty_to_notify, first_responder
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.plain import render_text

BOX = "Your own reference for this report"
SENT = "They said no to a referral: you send nothing to the Home Office"
ADVICE = "08000 121 700"
REFUSALS = tuple(
    f"{nation}_adult_refuses"
    for nation in ("england", "wales", "scotland", "northern_ireland")
)


def shelf(name: str) -> PackInput:
    """Return a case of the shelf as the rules see it."""
    return input_of(case_files()[name])


def of_a_council(name: str, **changes: object) -> PackInput:
    """Return a case of the shelf as a body with the duty has it."""
    case = case_files()[name]
    setting = msgspec.structs.replace(case.setting, duty_to_notify_body=True)
    return input_of(msgspec.structs.replace(case, setting=setting, **changes))


@pytest.mark.parametrize(
    ("name", "duty", "told"),
    [
        ("scotland_adult_refuses", "not_in_this_nation", "in force in Scotland."),
        (
            "northern_ireland_adult_refuses",
            "not_in_this_nation",
            "in force in Northern Ireland.",
        ),
        ("full_forced_labour", "covered_by_referral", "The referral covers it"),
        (
            "full_cardiff_refuses",
            "not_this_organisation",
            "Your organisation does not have this duty: council or police do",
        ),
        ("england_adult_refuses", "not_this_organisation", "council or police do"),
        ("wales_adult_refuses", "not_this_organisation", "council or police do"),
        ("england_smuggled_adult", "not_applicable", "do not show that so far"),
        ("full_county_lines", "not_applicable", "the referral bears their name"),
    ],
)
def test_without_the_duty_the_sheet_says_why(name: str, duty: str, told: str) -> None:
    """There is no box to type."""
    pack = shelf(name)
    assert pack.outcome.duty_to_notify == duty
    text = render_text(duty_to_notify(pack))
    assert told in text
    assert BOX not in text


def test_a_body_with_the_duty_has_every_box_after_a_no() -> None:
    """It is the paper for this."""
    pack = shelf("wales_adult_exploited_as_child")
    assert pack.outcome.duty_to_notify == "applies"
    for sheet in (duty_to_notify(pack), first_responder(pack)):
        text = render_text(sheet)
        assert BOX in text
        assert "No name may stand in any box" in text
        assert "Use this only if no referral goes in" not in text


def test_while_the_answer_is_open_the_sheet_says_to_ask_first() -> None:
    """A referral would cover the duty."""
    pack = of_a_council("full_forced_labour", consent=Consent(nrm="undecided"))
    assert pack.outcome.duty_to_notify == "applies"
    text = render_text(duty_to_notify(pack))
    assert "Use this only if no referral goes in" in text
    assert BOX in text


@pytest.mark.parametrize("name", [*REFUSALS, "full_cardiff_refuses"])
def test_after_a_no_without_the_duty_nothing_is_sent(name: str) -> None:
    """Also not with a name, to the police; advice is one call away."""
    pack = shelf(name)
    consent = msgspec.structs.replace(pack.case.consent, police="agrees")
    willing = input_of(msgspec.structs.replace(pack.case, consent=consent))
    for one in (pack, willing):
        text = render_text(first_responder(one))
        assert SENT in text
        assert ADVICE in text
        assert BOX not in text


def test_no_name_stands_on_a_sheet_that_sends_nothing() -> None:
    """Whoever finds it learns nothing of her."""
    pack = shelf("full_cardiff_refuses")
    for sheet in (duty_to_notify(pack), first_responder(pack)):
        text = render_text(sheet)
        assert not [one for one in ("Elena", "Lena", "Popa", "Dani") if one in text]


def test_a_council_reads_the_form_of_the_woman_in_cardiff_in_plain_words() -> None:
    """What was noted as "None" or "Not known" is no name to leave out."""
    text = render_text(duty_to_notify(of_a_council("full_cardiff_refuses")))
    assert "(name left out)" not in text
    assert "Not known, called Dani; Man who says when they move" in text
    flagged = [line for line in text.splitlines() if line.startswith("• ")]
    assert "• Dani" in flagged
    assert not [one for one in flagged if one in ("• Dani; Man", "• Children")]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("full_glasgow_age_not_sure", "The duty to notify does not apply in Scotland"),
        ("full_belfast_servitude", "does not apply in Northern Ireland"),
        ("full_county_lines", "Your organisation does not have this duty"),
        ("full_forced_labour", "Your organisation does not have this duty"),
        ("wales_school_welfare_child", "Your organisation does not have this duty"),
    ],
)
def test_the_reason_that_settles_it_stands_first(name: str, first: str) -> None:
    """The nation, then the organisation; the person only after them."""
    lines = render_text(duty_to_notify(shelf(name))).splitlines()
    told = [one for one in lines if "duty" in one and "Duty" not in one]
    assert first in told[0]


def test_a_referral_covers_the_duty_only_once_it_is_sent() -> None:
    """A yes that goes nowhere covers nothing; a school of Wales has no such duty."""
    text = render_text(duty_to_notify(shelf("full_forced_labour")))
    assert "Once it is sent, it tells the Home Office" in text
    child = render_text(duty_to_notify(shelf("full_county_lines")))
    assert "once it is sent" not in child.lower()
    assert "unless the adult agrees" not in child


@pytest.mark.parametrize("name", ["full_cardiff_refuses", "wales_adult_refuses"])
def test_the_no_stands_there_as_it_was_recorded(name: str) -> None:
    """Who explained it, how they were asked, their words; a line for the day."""
    pack = shelf(name)
    for sheet in (duty_to_notify(pack), first_responder(pack)):
        text = render_text(sheet)
        assert f"“{pack.case.consent.words}”" in text
        assert "Alone when asked: Yes" in text
        assert "They leave out the name unless the adult agrees to give it." in text
        assert "Day and time of the no" in text
        explained = pack.case.consent.explained_by
        assert (explained or "Who explained the referral\n____") in text
