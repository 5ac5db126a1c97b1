"""Who the person is, what they agreed to, and what may come: truthful to the record."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_notes import note_for
from trafficking_desk.report.nrm_sheet import duty_to_notify, first_responder
from trafficking_desk.report.plain import render_text


def full(name: str, **changes: object) -> Case:
    """Return a full case, changed."""
    return msgspec.structs.replace(case_files()[f"full_{name}"], **changes)


def of(name: str, field: str) -> list[str]:
    """Return the lines that a full case gives for a box."""
    return answer_to(input_of(full(name)), field).splitlines()


def noted(name: str, field: str) -> list[str]:
    """Return the lines for the one who types beside a box."""
    return note_for(input_of(full(name)), field).splitlines()


def test_the_family_stands_in_labelled_lines_without_the_room_mate() -> None:
    """A relative is called what they are."""
    lines = of("glasgow_age_not_sure", "family")
    assert "Who has parental responsibility: Mother, in Eritrea. Nobody here." in lines
    assert (
        "Brother or sister elsewhere: Selam; born about 2013; With the mother, Eritrea"
    ) in lines
    assert "Relative: Uncle Berhane; Uncle who paid, in Sudan" in lines
    assert not [one for one in lines if "212" in one or "Not known" in one]
    sister = "In the same home: Sister; Keira Invented-Carter; born 9 January 2014"
    assert sister in of("county_lines", "family")
    assert of("belfast_servitude", "education")[0] == "School or college now: None"


def test_choices_are_in_the_words_of_the_form() -> None:
    """The typist looks for them on the screen."""
    assert of("county_lines", "gender") == ["Male"]
    assert of("belfast_servitude", "gender") == ["Female"]
    person = msgspec.structs.replace(full("county_lines").person, gender="another")
    case = full("county_lines", person=person)
    assert answer_to(input_of(case), "gender").startswith("You choose.")
    story = msgspec.structs.replace(
        full("county_lines").story, last_contact_when="year"
    )
    late = input_of(full("county_lines", story=story))
    assert answer_to(late, "last-contact") == "Within the last 6-12 months"
    assert of("county_lines", "la-name") == ["Birmingham"]
    assert noted("county_lines", "la-name") == ["Pick its full name from the list."]
    assert of("belfast_servitude", "la-name")[0] == "You choose."


def test_one_view_of_money_may_mean_two_boxes_and_says_how_sure_it_is() -> None:
    """The form parts fraud from wages; the worker was not sure."""
    text = answer_to(input_of(full("forced_labour")), "types")
    sure, open_one = text.split("\n\n")
    assert "“Forced to work for nothing or almost nothing”" in sure
    assert sure.endswith("Worker's view: this happened.")
    assert "You choose one of these" in open_one
    assert "claim benefits”\n“Wages taken" in open_one
    assert open_one.endswith("Worker's view: this may have happened.")


def test_what_was_said_with_a_no_danger_is_no_reason_to_fear() -> None:
    """The danger itself, who it comes from and what is planned are."""
    reasons = "\n".join(of("forced_labour", "future-why"))
    assert "does not know that he is here" not in reasons
    assert "Mr Invented Boss and the man called Zbig" in reasons
    fears = "\n".join(of("glasgow_age_not_sure", "future-why"))
    for fact in ("About to be moved", "still tied", "“Friday a car will come.”"):
        assert fact in fears


def test_others_at_risk_are_told_without_helpers_or_relatives() -> None:
    """Who is meant is for the typist to say."""
    told = "\n".join(noted("county_lines", "other-people-more"))
    assert "Friend, also 15, missing in the same days" in told
    around = told.split("Said of the family")[0]
    assert not [one for one in ("Head of year", "Mother", "Uncle T") if one in around]


def test_the_answer_about_the_police_stands_as_it_was_given() -> None:
    """Undecided is neither yes nor no."""
    chosen, asked = of("forced_labour", "help-police")
    assert chosen == "You choose."
    assert asked.startswith("The answer when asked: ")
    words = ["They said: “Yes. I want help. I am not sure about police.”"]
    assert of("forced_labour", "help-police-details") == words


def test_needs_and_wishes_stand_beside_what_is_not_ours_to_fill() -> None:
    """Support is asked of the person; a first language goes alone into its box."""
    text = render_text(first_responder(input_of(full("forced_labour"))))
    wishes = 'What they said they want: "A bed, my passport, and to ring my sister."'
    assert wishes in text.split("Does the adult want support?")[1]
    assert of("forced_labour", "language") == ["Polish"]
    assert noted("forced_labour", "language")[0] == "Also noted: a few words of English"
    assert "Hearing loss on the left" in of("forced_labour", "communication")[1]


def test_the_safe_number_stands_before_their_own() -> None:
    """Which of them is safe was not written down: the sheet says so."""
    _choose, safe, _ways, own, caution = of("forced_labour", "support-number")
    assert "Through the kitchen, 0113 496 0000" in safe
    assert "07700 900555" in own
    assert caution.startswith("Ring this number only if they said it is safe.")
    assert "ask first which number is safe" in own
    written = of("forced_labour", "contact")
    assert written == ["Email, ticked as safe: marek.invented@example.org"]
    assert "Post is not ticked as safe." in noted("forced_labour", "contact")


@pytest.mark.parametrize("name", ["county_lines", "belfast_servitude"])
def test_the_first_page_has_danger_the_warning_and_what_they_asked(name: str) -> None:
    """Before whoever is worried, who must not look like the person."""
    pack = input_of(full(name))
    first = render_text(first_responder(pack)).split("\nFirst responder\n")[0]
    order = (
        "In danger now",
        "Someone in this case may be involved",
        f"“{pack.case.consent.words}”",
        "Who is worried, and how to reach them",
        "Name and role",
    )
    places = [first.index(one) for one in order]
    assert places == sorted(places)


def test_the_sheet_without_a_name_does_not_tell_where_the_person_is() -> None:
    """Neither where they stay, nor tonight, nor whom they live with."""
    case = full("cardiff_refuses")
    setting = msgspec.structs.replace(case.setting, duty_to_notify_body=True)
    text = render_text(
        duty_to_notify(input_of(full("cardiff_refuses", setting=setting)))
    )
    for secret in ("At the shelter", "above a shop", "At the flat", "library"):
        assert secret not in text
