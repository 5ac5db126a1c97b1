"""Safety plan, missing-person sheet, chronology, log and body map."""

import itertools
from dataclasses import replace

import msgspec
from reportlab.lib.units import mm

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.record import Event
from trafficking_desk.cases.when import read_when
from trafficking_desk.report.actions_log import actions_log
from trafficking_desk.report.body_map import body_map
from trafficking_desk.report.chronology import chronology
from trafficking_desk.report.missing_person import missing_person
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.pdf.fonts import REGULAR, register_faces, text_width
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.safety_plan import safety_plan
from trafficking_desk.report.timeline import Moment, timeline
from trafficking_desk.report.tree import Document, Figure, Lines, Node, Table

NI = "northern_ireland_missing_child"
LONG = "full_belfast_servitude"
ADULT = "forced_labour_adult"


def nodes_of(document: Document) -> list[Node]:
    """Return all nodes, in order."""
    return [node for section in document.sections for node in section.nodes]


def moments(*typed: str) -> list[Moment]:
    """Return one moment a day, numbered from 1."""
    found = []
    for number, when in enumerate(typed, start=1):
        reading = read_when(when)
        assert reading
        found.append(Moment(number, reading, when))
    return found


def test_the_police_sheet_asks_in_the_order_that_police_do() -> None:
    """And 999 comes first."""
    document = missing_person(child_input())
    assert [section.id for section in document.sections] == [
        "start",
        "who",
        "last_seen",
        "reach",
        "people",
        "why",
        "tell",
    ]
    text = render_text(document)
    assert text.index("Ring 999") < text.index("Who this is about")
    assert "2 May 2011 (aged 15)" in text
    assert "Driver of the grey car" in text


def test_what_is_known_is_printed_and_what_is_not_has_a_line() -> None:
    """Height is known, eyes are not."""
    document = missing_person(child_input())
    lines = [node.label for node in nodes_of(document) if isinstance(node, Lines)]
    assert "Eyes" in lines
    assert "Height" not in lines


def test_each_nation_has_its_own_police_number() -> None:
    """Northern Ireland's police are not the 101 of the others."""
    here, there = (render_text(missing_person(p)) for p in (child_input(), ni_input()))
    assert "Police Service of Northern Ireland" not in here
    assert "Police Service of Northern Ireland" in there


def ni_input() -> PackInput:
    """Return the case of Northern Ireland."""
    return input_of(case_files()[NI])


def test_a_place_where_they_told_us_is_not_where_they_may_be() -> None:
    """Where they are known to go comes first, our own room not at all."""
    case = case_files()["full_county_lines"]
    document = missing_person(input_of(case))
    (reach,) = (one for one in document.sections if one.id == "reach")
    whole = render_text(replace(document, sections=(reach,)))
    text = whole[: whole.index("Cameras (CCTV)")]  # at our gate, as it happens
    assert "quiet room" not in text
    assert "School gate" not in text
    assert text.index("Flat 3, Invented Court") < text.index("A cold flat in Lincoln")
    assert "Also told of" in text


def test_nobody_has_parental_responsibility_for_an_adult() -> None:
    """The police are not made to ask."""
    adult, child = (
        render_text(missing_person(input_of(case_files()[one])))
        for one in ("full_cardiff_refuses", "full_county_lines")
    )
    asked = "Parental responsibility"
    assert asked not in adult
    assert asked in child


def test_what_is_recorded_of_the_body_stands_in_its_table_on_one_page() -> None:
    """With room for more."""
    document = body_map(input_of(case_files()["full_cardiff_refuses"]))
    assert len(page_texts(render_pdf(document))) == 1
    (table,) = (one for one in nodes_of(document) if isinstance(one, Table))
    assert "Crown on the wrist" in table.rows[0][2]
    assert table.rows[1:] == (("2", "", "", ""),)


def test_no_page_of_a_log_is_left_nearly_empty() -> None:
    """The rows for a pen go on where the steps end."""
    pages = page_texts(render_pdf(actions_log(input_of(case_files()[LONG]))))
    assert "Still to do" in pages[0]
    assert len(pages) == 2


def test_what_was_done_does_not_read_as_what_to_do() -> None:
    """A court reads it: nobody is told to ring 999 now."""
    case = case_files()[LONG]
    text = render_text(chronology(input_of(case)))
    assert "What: Called 999" in text
    assert "Call 999 now" not in text


def test_a_link_that_tells_nothing_is_not_printed_in_the_red_box() -> None:
    """The others are."""
    text = render_text(missing_person(child_input()))
    assert "Name not known; Driver of the grey car" in text
    assert "Driver of the grey car; Other" not in text
    adult = render_text(missing_person(input_of(case_files()["full_cardiff_refuses"])))
    assert "Man who says when they move; Partner" in adult


def test_no_copy_of_a_safety_plan_goes_home() -> None:
    """It says so on the first page, to child and adult alike."""
    for pack in (child_input(), input_of(case_files()[ADULT])):
        assert "No copy goes home" in render_text(safety_plan(pack))


def test_a_childs_plan_and_an_adults_plan_differ() -> None:
    """School and a safe adult; going back and papers."""
    child = render_text(safety_plan(child_input()))
    adult = render_text(safety_plan(input_of(case_files()[ADULT])))
    assert "A safe adult" in child
    assert "A safe adult" not in adult
    assert "If they go back" in adult
    assert "Men in a grey car" in child


def test_events_signs_and_actions_stand_in_one_order_of_time() -> None:
    """From May to November; what has no day is last."""
    events = (*child_case().chronology, Event("", "Once.", "Neighbour"))
    case = msgspec.structs.replace(child_case(), chronology=events)
    text = render_text(chronology(input_of(case)))
    order = ["First new phone.", "Found by police in", "Told our", "Once."]
    places = [text.index(one) for one in order]
    assert places == sorted(places)


def test_the_picture_names_each_day_for_those_who_do_not_see_it() -> None:
    """By its number in the table."""
    (drawn,) = [n for n in nodes_of(chronology(child_input())) if isinstance(n, Figure)]
    assert "1, about May 2026" in drawn.says
    assert "1" in {label.text for label in drawn.labels}


def test_things_too_near_for_a_number_each_share_one() -> None:
    """So that no number covers another."""
    days = ("2026-01-01", "2026-06-10", "2026-11-18", "2026-11-20", "2026-11-20")
    drawn = timeline(moments(*days))
    assert drawn is not None
    numbered = [one for one in drawn.labels if one.y > drawn.labels[0].y]
    assert [one.text for one in numbered] == ["1", "2", "3\u20135"]
    gaps = [b.x - a.x for a, b in itertools.pairwise(numbered)]
    assert min(gaps) > 8  # mm


def test_one_day_needs_no_picture() -> None:
    """A line needs two ends."""
    assert timeline(moments("2026-11-20", "2026-11-20")) is None
    assert timeline([]) is None


def test_two_thousand_events_still_print() -> None:
    """The table has them all, the picture the first ones."""
    days = [f"{1 + n % 28} March {1925 + n // 28}" for n in range(2000)]
    events = tuple(Event(day, f"Thing {n}.", "Diary") for n, day in enumerate(days))
    case = msgspec.structs.replace(child_case(), chronology=events, signs=())
    text = render_text(chronology(input_of(case)))
    assert text.count("Thing ") == 2000


def test_a_step_that_was_done_is_no_longer_to_do() -> None:
    """The lead was told; the council was not yet."""
    document = actions_log(child_input())
    (steps,) = (one for one in document.sections if one.id == "to_do")
    to_do = render_text(replace(document, sections=(steps,)))
    assert "Tell safeguarding lead" not in to_do
    assert "Refer childrens services" in to_do


def test_the_body_map_forbids_to_undress_and_says_whose_left() -> None:
    """At its head, before the outlines."""
    document = body_map(child_input())
    text = render_text(document)
    assert text.index("Never undress, examine or photograph") < text.index("Picture:")
    assert "their right is on the left of the page" in text
    assert render_pdf(document)


def test_a_number_that_was_not_ticked_as_safe_says_so() -> None:
    """Whoever reads it would ring."""
    case = case_files()["full_cardiff_refuses"]
    warning = "unless we say so: not marked as safe."
    text = render_text(missing_person(input_of(case)))
    assert f"Do not ring or text {warning}" in text
    assert f"Do not write to it {warning}" in text
    plan = msgspec.structs.replace(case.safety_plan, safe_channels=("text", "email"))
    safe = msgspec.structs.replace(case, safety_plan=plan)
    assert warning not in render_text(missing_person(input_of(safe)))


def test_the_picture_says_that_it_does_not_show_all() -> None:
    """Many dots would be a smear; nobody takes the first for all."""
    events = tuple(Event(f"2026-01-{n % 28 + 1:02}", "Away") for n in range(50))
    case = msgspec.structs.replace(child_case(), chronology=events)
    text = render_text(chronology(input_of(case)))
    assert "It shows the first 40; the table has all." in text
    assert "It shows the first" not in render_text(chronology(child_input()))


def test_labels_of_the_picture_stay_on_the_paper() -> None:
    """However long the last moment is in words."""
    drawn = timeline(moments("2026-11-01", "2026-11-20T14:52"))
    assert drawn is not None
    register_faces()
    last = drawn.labels[1]
    wide = text_width(last.text, REGULAR, 8.0) / 2
    assert last.x * mm + wide <= drawn.width * mm
