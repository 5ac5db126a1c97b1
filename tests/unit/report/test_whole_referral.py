"""What the council, the adult team and the guardian look for is on their paper."""

import msgspec

from tests.unit.report.test_page_one import shelf
from trafficking_desk.report.agency_referral import adult_referral, childrens_referral
from trafficking_desk.report.guardian_referral import guardian_referral
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.plain import render_text


def test_the_council_finds_tonights_plan_and_how_to_find_the_child() -> None:
    """Danger, phones, names online, cars, travel, what if, and the latest events."""
    text = render_text(childrens_referral(shelf("full_county_lines")))
    for said in (
        "Uncle T and the men in the grey car",
        "07700 900112 (small grey phone with keys)".replace(
            " 9", "\N{NO-BREAK SPACE}9"
        ),
        "Do not write to these names unless we say so.",
        "Grey hatchback, part plate IN17",
        "Location off.",
        "Out by the staff door",
        "Ring 999 at once, then the council.",
        "Look at this plan again on: 23 November 2026",
        "Picture of the family's front door sent to him",
        "mental health care",
    ):
        assert said in text
    assert text.count("What happened\n") == 1


def test_the_adult_team_finds_care_wishes_and_the_phone_with_its_warning() -> None:
    """And is not asked if the person can decide when they did."""
    text = render_text(adult_referral(shelf("full_cardiff_refuses")))
    for said in (
        "See a doctor. Sleep. Nobody at my mother's door.",
        "Do not ring or text unless we say so",
        "No need for care or support is recorded. We ask all the same",
        "What they need today: Medical care",
    ):
        assert said in text
    assert "If it is not sure that they can decide" not in text
    assert "who needs care or support" not in text


def test_whoever_cannot_decide_has_lines_for_what_was_seen() -> None:
    """And whoever was not asked yet."""
    pack = shelf("full_forced_labour")
    assert "what you saw" not in render_text(adult_referral(pack))
    cannot = msgspec.structs.replace(pack.case.consent, nrm="cannot_decide")
    case = msgspec.structs.replace(pack.case, consent=cannot)
    unsure = PackInput(case, pack.outcome, pack.numbers, pack.content, pack.as_of)
    assert "what you saw" in render_text(adult_referral(unsure))


def test_the_guardian_finds_family_wishes_and_what_is_asked() -> None:
    """And why nobody may ring the mother."""
    text = render_text(guardian_referral(shelf("full_glasgow_age_not_sure")))
    for said in (
        "please refer the child to Guardianship Scotland",
        "Help the child to get legal advice.",
        "Do not contact parents or family before you speak to us. Mother is in",
        "a call could put her in danger",
        "Selam",
        "Small boat to England",
        "Only the duty social worker, by name and badge",
        "Not the hotel tonight",
        "School. A room without strangers.",
    ):
        assert said in text


def test_the_slip_asks_who_tells_whom_and_when_they_ring() -> None:
    """It does not take it for granted that the family is told."""
    text = render_text(childrens_referral(shelf("full_glasgow_age_not_sure")))
    for asked in (
        "You ring us back by: day and time",
        "Passed on to",
        "Other decision",
        "Who tells the child, and when (Tell nobody at home before you speak to us.)",
        "Who sends the official referral (NRM), when; its reference",
        "Who brings in the guardian service, and when",
    ):
        assert asked in text
    assert "the family, and when" not in text
    refuses = render_text(adult_referral(shelf("full_cardiff_refuses")))
    assert "Who tells the police" not in refuses
    assert "Who sends the official referral" not in refuses


def test_who_may_be_involved_is_marked_among_those_who_live_there() -> None:
    """The box stands pages away; who reads of the home must not ring her."""
    text = render_text(childrens_referral(shelf("full_belfast_servitude")))
    home = text[text.index("Who lives there") :]
    assert home.index("may be involved") < home.index("Her husband")
    assert home[: home.index("Brothers and sisters")].count("may be involved") == 1
