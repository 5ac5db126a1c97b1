"""The police sheet is for tonight: it misleads nobody who looks for someone."""

from typing import Any

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.report.blank_forms import blank_missing_person
from trafficking_desk.report.missing_person import missing_person
from trafficking_desk.report.parts.reach import whole_phones
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.redaction import redact
from trafficking_desk.report.tree import Lines, Section

CHILD = "full_county_lines"
REFUSES = "full_cardiff_refuses"
NOT_SURE = "full_glasgow_age_not_sure"
TRUSTS = "full_belfast_servitude"
READY = "Kept ready: not known to be missing when this was printed"


def sheet(case: Case) -> str:
    """Return the sheet with every kept space made a plain one."""
    return render_text(missing_person(input_of(case))).replace("\u00a0", " ")


def of(name: str, **changed: Any) -> Case:  # noqa: ANN401 - any field of a case
    """Return a full case with some of it changed."""
    return msgspec.structs.replace(case_files()[name], **changed)


def part(name: str, case: Case) -> Section:
    """Return one part of the sheet."""
    parts = missing_person(input_of(case)).sections
    return next(one for one in parts if one.id == name)


def pen_labels(case: Case) -> set[str]:
    """Return what there are lines for."""
    parts = missing_person(input_of(case)).sections
    return {n.label for s in parts for n in s.nodes if isinstance(n, Lines)}


def test_a_sheet_kept_ready_does_not_read_as_a_report() -> None:
    """What was seen is of an earlier time; this time has lines."""
    text = sheet(of(CHILD))
    assert READY in text
    assert "Earlier: last seen 10 November 2026 at 15:25" in text
    assert "Last seen: day and time" not in text
    assert "Last seen this time: day and time" in pen_labels(of(CHILD))


def test_who_is_missing_now_was_last_seen_this_time() -> None:
    """No box, and no lines for what is recorded."""
    case = of(CHILD, danger_now=Danger("yes", kinds=("missing_now",)))
    text = sheet(case)
    assert READY not in text
    assert "Last seen: day and time: 10 November 2026 at 15:25" in text
    assert "Who is missing" in text


def test_an_adult_who_said_no_to_the_police_is_heard_on_page_one() -> None:
    """In their words, before anything of who they are."""
    text = sheet(of(REFUSES))
    told = text.index("They said no to the police. “No police.")
    assert text.index("Not to be sent unless they are missing or in danger") < told
    assert told < text.index("Elena Invented-Popa")
    assert "Not to be sent unless" not in sheet(of(CHILD))


def test_references_that_exist_are_printed_beside_the_line_for_the_new_one() -> None:
    """One that says "none" is none."""
    text = sheet(of(CHILD))
    assert "Crime reference: Invented 20/123456/26" in text
    assert "Home Office reference" not in text
    assert "New police reference, and officer" in pen_labels(of(CHILD))
    assert "Police reference, and officer" in pen_labels(of(REFUSES))


def test_an_age_that_is_not_sure_is_said_with_what_was_told_of_it() -> None:
    """Nobody is shown as a child or an adult for certain."""
    text = sheet(of(NOT_SURE))
    assert "A child: we are not sure that they are 18 or over" in text
    assert "He says 16. The paper that he was given says 19." in text


def test_an_interpreter_and_the_wish_for_one_are_printed() -> None:
    """Who finds them needs it at once; the health number they do not."""
    text = sheet(of(TRUSTS))
    assert "Interpreter needed: Yes" in text
    assert "Interpreter they would like: A woman" in text
    assert "999 000 2222" not in text


def test_officers_read_why_we_fear_and_what_the_person_asked() -> None:
    """Signs of harm first, as they were told; never more than six."""
    text = sheet(of(CHILD))
    why = text[text.index("Why we fear for them") : text.index("Weapons")]
    assert "Forced crime" in why
    assert "“They sent a picture of our front door.” (19 November 2026)" in why
    assert "Just don't say it was me who said the names." in why
    assert why.count("•") == 6
    assert "no settled right to stay" not in sheet(of(NOT_SURE))


def test_an_old_no_does_not_lower_the_grade_of_risk() -> None:
    """Its room is for what the danger is by then; facts stay."""
    text = sheet(of(REFUSES))
    assert "In danger now" not in text
    assert "She says that she is not in danger today" not in text
    assert "What the danger is, and since when" in pen_labels(of(REFUSES))
    assert "Sexual pictures or films involved: Yes" in text


def test_rows_of_the_record_that_are_left_out_are_counted() -> None:
    """Those without a day too."""
    assert "From our record, latest first (8 more in our chronology)" in sheet(
        of(CHILD)
    )


def test_police_are_not_sent_to_our_own_rooms() -> None:
    """Only to places that others told of; each stands once, the fullest."""
    where = ("A flat in Lincoln, over a shop", "The same flat", "Told at the desk")
    signs = tuple(
        Sign(indicator="mov_missing", known_by="told_by_other", where=one)
        for one in where
    )
    seen = Sign(indicator="phy_injury", known_by="seen", where="Side room 4")
    told = sheet(msgspec.structs.replace(child_case(), signs=(*signs, seen)))
    assert "Other places that we were told of: A flat in Lincoln, over a shop\n" in told
    assert "Side room 4" not in told
    assert "Told at the desk" not in told


def test_the_box_of_people_speaks_to_the_police() -> None:
    """And those named in the plan stand in the same part."""
    text = render_text(missing_person(input_of(of(TRUSTS))))
    people = text[text.index("Police: the person may be with") :]
    assert "do not contact, warn or ask" not in text
    assert "Name not known; Man who brought her from Vietnam" in people
    assert people.index("her husband must not know") < people.index("Mrs Example")
    assert "No link" not in people


def test_a_phone_that_is_also_someone_elses_says_so() -> None:
    """Ringing it would warn them; the rules of the plan stand below."""
    text = sheet(of(TRUSTS))
    shared = text.index("This number is also that of someone who may be involved.")
    ring = text.index("Do not ring or text unless we say so: not marked as safe.")
    assert shared < ring < text.index("Calls to the mother only with")
    assert "This number is also" not in sheet(of(CHILD))


def test_a_number_that_is_kept_whole_can_still_be_left_out() -> None:
    """A space at which no line ends is a space."""
    assert whole_phones("07700 900111, grey") == "07700\u00a0900111, grey"
    assert whole_phones("12 May 2026") == "12 May 2026"
    kept = redact(missing_person(input_of(of(CHILD))), ("07700 900120",)).document
    assert "900120" not in render_text(kept)


def test_what_was_agreed_is_no_longer_an_if() -> None:
    """On the form for a pen it is not asked."""
    assert "What was agreed for this: Ring 999 at once" in sheet(of(CHILD))
    assert "If they go missing" not in sheet(of(CHILD))
    assert "What was agreed" not in render_text(blank_missing_person(child_input()))


def test_the_blank_form_has_a_line_for_each_of_our_details() -> None:
    """And 101 is no second way to report."""
    document = blank_missing_person(child_input())
    fields = {
        node.field
        for section in document.sections
        for node in section.nodes
        if isinstance(node, Lines)
    }
    ours = {"name", "role", "organisation", "phone", "evening_phone"}
    assert {f"worker.{one}" for one in ours} <= fields
    text = render_text(document)
    assert "Only for news after you have reported" in text
    assert READY not in text


@pytest.mark.parametrize("name", ["not known", "Unknown", ""])
def test_a_name_that_is_none_is_called_not_known(name: str) -> None:
    """A link that tells something stands with who they are."""
    who = OtherPerson(name, "Driver", link="family")
    text = sheet(msgspec.structs.replace(child_case(), people=(who,)))
    assert "Name: Name not known; Who they are: Driver; Family" in text
