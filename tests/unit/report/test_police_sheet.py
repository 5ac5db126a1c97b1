"""The police sheet is for tonight: it misleads nobody who looks for someone."""

from typing import Any

import msgspec
import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.missing import Missing
from trafficking_desk.cases.sharing import OtherPerson, Services
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.report.blank_forms import blank_missing_person
from trafficking_desk.report.missing_person import missing_person
from trafficking_desk.report.parts.reach import whole_phones
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.redaction import redact
from trafficking_desk.report.tree import Figure, Lines, Node, Notice, Section

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
    assert "This time: day and time" in pen_labels(of(CHILD))


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
    assert "Interpreter needed: Yes; would like: a woman" in text
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
    assert "From our record, latest first (6 more in our chronology)" in sheet(
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
    assert "Also told of: A flat in Lincoln, over a shop\n" in told
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
    assert "What was agreed: Ring 999 at once" in sheet(of(CHILD))
    assert "If they go missing" not in sheet(of(CHILD))
    assert "What was agreed" not in render_text(blank_missing_person(child_input()))


@pytest.mark.parametrize("name", ["not known", "Unknown", ""])
def test_a_name_that_is_none_is_called_not_known(name: str) -> None:
    """A link that tells something stands with who they are."""
    who = OtherPerson(name, "Driver", link="family")
    text = sheet(msgspec.structs.replace(child_case(), people=(who,)))
    assert "Name: Name not known; Who they are: Driver; Family" in text


def nodes_of(case: Case) -> list[Node]:
    """Return everything on the sheet."""
    parts = missing_person(input_of(case)).sections
    return [node for part in parts for node in part.nodes]


def box_of(case: Case, title: str) -> Notice:
    """Return the box with this title."""
    boxes = (one for one in nodes_of(case) if isinstance(one, Notice))
    return next(one for one in boxes if one.title == title)


def test_whom_the_plan_keeps_it_from_stands_in_the_red_box() -> None:
    """The husband is named nowhere else; the row is not said twice."""
    box = box_of(of(TRUSTS), "Police: the person may be with one of these people")
    assert box.points[-1].startswith("The plan names who must not know: Mrs Hoa")
    assert "her husband" in box.points[-1]
    assert "\nWho must not know:" not in sheet(of(TRUSTS))


def test_the_end_of_the_last_missing_episode_is_not_lost() -> None:
    """It is older than the three latest rows."""
    text = sheet(of(CHILD))
    latest = text.index("Asked to speak to the safeguarding lead alone")
    assert latest < text.index("Found by police in a flat in Lincoln")
    assert "Reported missing in Birmingham with Pupil B" in text


def test_a_fresh_injury_stands_beside_the_marks() -> None:
    """Seen by us in the last two weeks, with its day; a note is needed."""
    text = sheet(of(TRUSTS))
    marks = text.index("Marks, scars, tattoos")
    cut = text.index("Injuries, scars we saw: Deep untreated cut on the right hand")
    assert marks < cut < text.index("Clothes")
    assert "(Seen 19 November 2026)" in text[cut:]
    old = Sign(indicator="phy_injury", known_by="seen", when="2026-09-01", note="Cut.")
    assert "we saw" not in sheet(msgspec.structs.replace(child_case(), signs=(old,)))


def test_the_number_of_social_work_stands_with_what_was_agreed() -> None:
    """And beside the social worker, under the name it has in the nation."""
    text = sheet(of(NOT_SURE))
    assert "Social work: 0141 496 0040; Ask for: Duty social worker" in text
    assert (
        "Social worker: Duty social worker (invented)  ·  Office: 0141 496 0040" in text
    )
    assert "Gateway team: 028 9649 6040" in sheet(of(TRUSTS))
    alone = Services(council_phone="0121 496 0070")
    case = of(REFUSES, services=alone)
    assert "Phone at the council: 0121 496 0070" in sheet(case)


def test_no_frame_waits_for_a_photo_that_is_not_to_be() -> None:
    """She does not want one."""
    assert not any(isinstance(one, Figure) for one in nodes_of(of(REFUSES)))
    assert any(isinstance(one, Figure) for one in nodes_of(of(CHILD)))


def test_nobody_who_may_be_involved_is_one_to_ring_when_found() -> None:
    """Neither by name nor by number: what was typed stands in a box."""
    who = OtherPerson("Kim Doe", may_be_involved=True, contact="0121 496 0999")
    for typed in ("Kim Doe, at home", "Ring 0121 496 0999"):
        missing = Missing(tell_first=typed)
        case = msgspec.structs.replace(child_case(), people=(who,), missing=missing)
        box = box_of(case, "Do not use: this names someone who may be involved")
        assert typed in box.points[0]
        assert f"When found, ring first: {typed}" not in sheet(case)
        assert "When found: ring first, and take them where" in pen_labels(case)


def test_a_worker_who_may_be_involved_is_not_the_one_who_is_worried() -> None:
    """Lines for another name stand instead."""
    case = of(CHILD)
    who = OtherPerson("Test Lead", "Lead here", may_be_involved=True, link="lead")
    told = msgspec.structs.replace(case, people=(who,))
    assert "Who is worried, and how to reach them" in pen_labels(told)
    assert "lead@invented-academy.example" not in sheet(told)
    assert "lead@invented-academy.example" in sheet(case)


def test_what_has_a_line_for_a_pen_is_no_gap_at_the_end() -> None:
    """One line alone would be a page."""
    assert "Date of birth" in pen_labels(of(NOT_SURE))
    assert "What we do not know yet" not in sheet(of(NOT_SURE))


def test_short_facts_share_a_row_and_each_is_named() -> None:
    """Nobody takes the eyes for the hair."""
    assert "Height, build: About 1.65 m  ·  Build: Thin" in sheet(of(CHILD))
    assert "left ear  ·  Eyes: Brown" in sheet(of(CHILD))


def test_a_bed_and_a_place_that_differ_are_not_given_as_one() -> None:
    """The police see that both were noted."""
    text = sheet(of(NOT_SURE))
    assert "Where they sleep tonight: Not the hotel tonight" in text
    assert "Noted apart, expected next: Back at the hotel" in text


@pytest.mark.parametrize("case", [child_case(), of(NOT_SURE)], ids=["few", "all"])
def test_the_sheet_is_four_pages_at_the_most(case: Case) -> None:
    """With few answers and with nearly all of them."""
    assert len(page_texts(render_pdf(missing_person(input_of(case))))) <= 4
