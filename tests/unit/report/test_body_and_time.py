"""Body map and chronology: what was seen, what was told, and when."""

import itertools

import msgspec
import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.record import Event
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.blank_forms import blank_body_map
from trafficking_desk.report.body_map import body_map
from trafficking_desk.report.chronology import chronology
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.time_order import place_of
from trafficking_desk.report.tree import Figure, Table

SCHOOL = "full_county_lines"


def with_signs(*signs: Sign) -> Case:
    """Return the sample with only these signs, and no events."""
    return msgspec.structs.replace(
        child_case(), signs=signs, chronology=(), actions_taken=()
    )


def rows(case: Case) -> list[tuple[str, ...]]:
    """Return when, what and from whom of each row of a chronology."""
    paper = chronology(input_of(case))
    nodes = (node for section in paper.sections for node in section.nodes)
    return [row[1:4] for node in nodes if isinstance(node, Table) for row in node.rows]


def test_only_marks_that_can_be_seen_stand_on_a_body_map() -> None:
    """Hunger and thin clothes are no marks."""
    text = render_text(body_map(input_of(case_files()[SCHOOL])))
    assert "hungry" not in text
    assert "Marks, scars, tattoos: Small scar on the right hand" in text


def test_a_mark_is_told_in_the_notes_words_with_who_saw_it_above() -> None:
    """The checklist's sentence is not what was seen."""
    text = render_text(body_map(input_of(case_files()["full_belfast_servitude"])))
    assert "Deep untreated cut on the right hand" in text
    assert "nobody can explain" not in text
    seen = text.index("Seen by Triage nurse; 19 November 2026; Emergency department")
    assert seen < text.index("Picture:")


def test_an_injury_that_was_only_told_leaves_its_look_open() -> None:
    """Nobody saw it."""
    told = Sign(indicator="phy_injury", known_by="told_by_person", words="He hit me.")
    text = render_text(body_map(input_of(with_signs(told))))
    assert "nobody can explain" not in text
    assert "What they said, in their words: “He hit me.”" in text


def test_the_blank_body_map_is_one_page() -> None:
    """Who saw it, when and where come before the outlines."""
    document = blank_body_map(child_input())
    assert len(page_texts(render_pdf(document))) == 1
    text = render_text(document)
    assert text.index("Day, time and place") < text.index("Picture:")


@pytest.mark.parametrize(
    ("known_by", "source"),
    [
        ("seen", "Seen by Ann"),
        ("told_by_person", "Told by the person to Ann"),
        ("told_by_other", "Told by Ann"),
        ("recorded_elsewhere", "From: Ann"),
    ],
)
def test_what_was_told_does_not_look_seen(known_by: str, source: str) -> None:
    """A court asks who knows it."""
    sign = msgspec.convert(
        {"indicator": "mon_debt", "known_by": known_by, "by": "Ann"}, Sign
    )
    ((_when, _what, shown),) = rows(with_signs(sign))
    assert shown == source


def test_an_event_is_told_in_its_own_words() -> None:
    """The checklist's wording stands only where there are none."""
    told = Sign(indicator="mon_debt", words="I owe them.", note="He shook.")
    bare = Sign(indicator="mon_debt")
    shown = [what for _when, what, _source in rows(with_signs(told, bare))]
    assert shown[0] == "He shook.\n“I owe them.”"
    assert shown[1].startswith("Ticked on our list of signs")
    assert "Cannot pay off" in shown[1]


def test_a_step_is_told_with_what_came_of_it() -> None:
    """Who was spoken to, what they said, their reference, and when they ring."""
    done = [what for _when, what, _ in rows(case_files()[SCHOOL]) if "CF-INV" in what]
    (told,) = done
    for known in ("Duty worker (invented)", "Manager decides today.", "16:30"):
        assert known in told


def test_a_chronology_says_whom_it_is_about() -> None:
    """It goes to court."""
    text = render_text(chronology(input_of(case_files()[SCHOOL])))
    assert "About: Jamie Invented-Carter, born 2 May 2011 (aged 15)" in text


def test_things_stand_in_order_however_they_are_dated() -> None:
    """A bare year comes after its days, no day at all at the very end."""
    whens = (
        "early 2026",
        "March 2026",
        "2 March 2026",
        "about the end of March 2026",
        "mid 2026",
        "November 2026",
        "2026",
        "January 2027",
        "one day",
    )
    assert sorted(set(whens), key=place_of) == list(whens)


def test_on_one_day_arrival_comes_before_what_was_written_down_later() -> None:
    """The time of writing stands in for a time that was not told."""
    late = place_of("2026-11-20", "2026-11-20T14:25")
    assert place_of("2026-11-20 12:50") < late < place_of("2026-11-20 14:30")
    assert place_of("2026-11-18", "2026-11-20T14:25") < place_of("2026-11-18 09:00")


def test_a_bare_year_is_in_the_table_and_not_on_the_line() -> None:
    """It would stand in January."""
    events = tuple(Event(one, "Away") for one in ("2026", "May 2026", "7 June 2026"))
    case = msgspec.structs.replace(
        child_case(), chronology=events, signs=(), actions_taken=()
    )
    paper = chronology(input_of(case))
    (drawn,) = (
        node
        for section in paper.sections
        for node in section.nodes
        if isinstance(node, Figure)
    )
    assert {one.text for one in drawn.labels} >= {"1", "2"}
    assert "3" not in {one.text for one in drawn.labels}
    assert "What has no month is in the table only." in render_text(paper)


def test_no_two_numbers_of_the_line_touch() -> None:
    """However close the days of a full case are."""
    for name in (SCHOOL, "full_glasgow_age_not_sure", "full_forced_labour"):
        paper = chronology(input_of(case_files()[name]))
        nodes = (node for section in paper.sections for node in section.nodes)
        (drawn,) = (node for node in nodes if isinstance(node, Figure))
        placed = sorted((one.x, len(one.text)) for one in drawn.labels[2:])
        for (left, a), (right, b) in itertools.pairwise(placed):
            assert right - left > 0.8 * (a + b)


def test_a_season_and_what_goes_on_stand_after_what_came_in_that_month() -> None:
    """First what happened, then what it began."""
    whens = ("March 2026", "since March 2026", "2 March 2026", "spring 2026")
    assert sorted(set(whens), key=place_of) == list(whens)
    assert place_of("since 2025") < place_of("January 2025")


def test_a_month_or_year_alone_says_that_no_more_was_told() -> None:
    """Beside exact days its place in the order proves nothing."""
    whens = ("November 2026", "2025", "about May 2026", "spring 2026", "2026-11-12")
    case = msgspec.structs.replace(
        child_case(),
        chronology=tuple(Event(one, "Away") for one in whens),
        signs=(),
        actions_taken=(),
    )
    marked = {when.split("\n")[0] for when, *_rest in rows(case) if "not told" in when}
    assert marked == {"November 2026", "2025"}


def told_twice(sign: Sign, event: Event) -> list[tuple[str, ...]]:
    """Return the rows of a case with this one sign and event."""
    case = msgspec.structs.replace(with_signs(sign), chronology=(event,))
    return rows(case)


def test_an_event_that_is_also_a_sign_stands_once_with_both_accounts() -> None:
    """And who each comes from; what only repeats it is not said again."""
    event = Event("2026-11-20 12:50", "Grey car with two men at the gate", "Caretaker")
    sign = Sign(
        indicator="adu_waits_outside",
        known_by="seen",
        by="Caretaker",
        when="2026-11-20",
        note="Grey car, two men, engine running.",
    )
    ((when, what, source),) = told_twice(sign, event)
    assert when == "20 November 2026 at 12:50"
    assert what == f"{event.what}\n{sign.note}"
    assert source == "Seen by Caretaker"
    repeated = msgspec.structs.replace(sign, note="Two men at the gate, grey car.")
    assert told_twice(repeated, event)[0][1] == event.what


def test_a_persons_own_words_are_never_left_out_as_a_repeat() -> None:
    """Nobody else's words stand for theirs."""
    event = Event("2026-11-19", "Picture of the front door sent", "Jamie")
    sign = Sign(indicator="mon_debt", when="2026-11-19", words="A front door picture.")
    ((_when, what, _source),) = told_twice(sign, event)
    assert what.endswith("“A front door picture.”")


def test_two_things_of_one_day_stay_two() -> None:
    """Few words in common, or another day."""
    event = Event("2026-11-19", "Seen alone with an interpreter", "Nurse")
    sign = Sign(indicator="mon_debt", when="2026-11-19", note="Never out alone.")
    assert len(told_twice(sign, event)) == 2
    same = msgspec.structs.replace(sign, note=event.what, when="2026-11-18")
    assert len(told_twice(same, event)) == 2


def test_the_day_of_writing_stands_apart_from_the_day_of_the_event() -> None:
    """In a column of its own."""
    event = Event("May 2026", "Away", "Neighbour", "2026-11-20T14:25")
    case = msgspec.structs.replace(with_signs(), chronology=(event,))
    text = render_text(chronology(input_of(case)))
    assert "When it happened: May 2026" in text
    assert "Written down: 20 November 2026 at 14:25" in text


def test_a_body_map_says_whom_it_is_about_and_who_drew_it() -> None:
    """The blank one has a line to sign, and nobody's name."""
    text = render_text(body_map(input_of(case_files()[SCHOOL])))
    assert "About: Jamie Invented-Carter, born 2 May 2011 (aged 15)" in text
    assert text.index("Picture:") < text.index("Drawn by: name, role, signature")
    blank = render_text(blank_body_map(input_of(case_files()[SCHOOL])))
    assert "Drawn by" in blank
    assert "Jamie" not in blank
