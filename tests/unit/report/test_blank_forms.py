"""Forms for a pen hold no answer, and bear a code on each page."""

from collections.abc import Iterator
from functools import cache

import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import NAME, child_input, content
from trafficking_desk.assessment.elements import ELEMENTS
from trafficking_desk.cases.labels import LABELS
from trafficking_desk.report.blank_parts import PARTS
from trafficking_desk.report.documents import WITHOUT_CASE, build
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.ui.what_this_may_be.state import KINDS, WORDS

BLANK = [one for one in WITHOUT_CASE if one.startswith("blank_")]
STARTING = [one for one in BLANK if one != "blank_body_map"]  # it fills its page


@cache
def assessment() -> Document:
    """Return the form of all questions."""
    return build("blank_assessment", child_input())


def part(name: str) -> Section:
    """Return one section of it."""
    return next(one for one in assessment().sections if one.id == name)


def below(name: str, heading: str) -> list[Node]:
    """Return what stands under one heading of a part."""
    nodes = part(name).nodes
    start = nodes.index(Heading(heading)) + 1
    rest = nodes[start:]
    ends = [
        at for at, one in enumerate(rest) if isinstance(one, Heading) and one.level == 2
    ]
    return list(rest[: min(ends, default=len(rest))])


def words_of_all(document: Document) -> Iterator[str]:
    """Yield the words of every node: plain text leaves out an empty table."""
    for section in document.sections:
        for node in section.nodes:
            match node:
                case Lines(label, _count, choices, _field, hint):
                    yield from (label, hint, *(f"☐ {choice}" for choice in choices))
                case Table(head, rows):
                    yield from (*head, *(cell for row in rows for cell in row))
                case Heading(text) | Paragraph(text):
                    yield text


def line(name: str, label: str) -> Lines:
    """Return the first place for a pen with a label."""
    return next(
        one for one in part(name).nodes if isinstance(one, Lines) and one.label == label
    )


@pytest.mark.parametrize("form", BLANK)
def test_each_page_of_a_blank_form_bears_its_code_and_number(form: str) -> None:
    """So that it is typed in later in the same order."""
    document = build(form, child_input())
    for number, page in enumerate(page_texts(render_pdf(document)), start=1):
        assert f"{document.code}-{number}" in page


@pytest.mark.parametrize("form", BLANK)
def test_a_blank_form_holds_nothing_of_a_case(form: str) -> None:
    """Also when a case is open."""
    text = render_text(build(form, child_input()))
    for known in (NAME, "Dee", "TD-7Q2M4X-K", "grey car", "Sam Reed", "Lincoln"):
        assert known not in text


def test_every_form_has_its_own_code() -> None:
    """No two forms can be mistaken for each other."""
    codes = [build(form, child_input()).code for form in BLANK]
    assert len(set(codes)) == len(codes)


def test_the_guided_assessment_asks_every_question_in_the_screens_order() -> None:
    """With a box for each choice; events have a form of their own."""
    text = "\n".join(words_of_all(assessment()))
    at = 0
    for form in sorted(content().forms.values(), key=lambda form: form.order):
        for page in form.pages:
            if page.list_of == "chronology":
                continue
            for question in page.questions:
                at = text.index(question.label, at) + 1
                for choice in question.choices:
                    assert f"☐ {choice.label}" in text
    assert "(code CH)" in render_text(assessment())


def test_a_page_for_adults_or_for_children_says_so() -> None:
    """In doubt a child, who is not asked to agree to the official referral."""
    adult, child = "(adults only, not if age is not sure)", "(child, or age not sure)"
    assert below("consent", f"National Referral Mechanism {adult}")
    assert below("safety_plan", f"If they go back {adult}")
    assert below("person", f"Who looks after them {child}")
    upn = line("readers", "Unique pupil number (UPN)").hint
    assert upn.startswith(
        "Only for a child, or if age is not sure. Only in England or Wales."
    )


def test_an_age_and_the_name_at_the_council_have_room_on_paper() -> None:
    """The screens ask for a date of birth; a hand may only know about how old."""
    nodes = part("person").nodes
    labels = [one.label for one in nodes if isinstance(one, Lines)]
    born = labels.index("Date of birth, if you know it")
    assert labels[born + 1] == "Age, or about how old"
    row = below(
        "readers",
        "For the first responder: whom to ask at the council (child, or age not sure)",
    )[-1]
    assert isinstance(row, Table)
    assert row.head[0] == "Name of the person you spoke to"


def test_no_form_speaks_of_the_screen_or_of_pages_to_skip() -> None:
    """Who holds a pen has neither."""
    text = "\n".join(words_of_all(assessment()))
    assert "On screen" not in text
    assert "Skip this page" not in text


def test_a_plan_says_what_to_ask_and_what_not_to_press_for() -> None:
    """It is made with the person: they are asked what they want."""
    for form in ("blank_child_plan", "blank_adult_plan"):
        text = render_text(build(form, child_input()))
        assert "Ask what they want and what feels safe. Do not press them" in text
        assert "Do not question the person" not in text


def test_what_depends_on_another_answer_says_on_which() -> None:
    """By its words; in short when it stands right above."""
    first = below("safe_now", "What kind of danger")[0]
    assert first == Paragraph(
        "Only if “Yes” or “I do not know” at “Is anyone in danger now?”.", strong=True
    )
    asked = line("people", "Could they be part of the harm?")
    assert not asked.hint.startswith("Only")
    why = line("consent", "Why have they not been told?")
    assert why.hint.startswith("Only if “No” or “Not known” above.")
    assert (
        line("person", "Are they pregnant?").hint == "Not if “Boy or man” at “Gender”."
    )


def test_each_intro_and_each_hint_of_the_screens_is_on_the_paper() -> None:
    """So is what no one may do with a sexual photo."""
    text = "\n".join(words_of_all(assessment()))
    for form in content().forms.values():
        for page in form.pages:
            if page.list_of == "chronology":
                continue
            assert page.intro in text
            for question in page.questions:
                assert question.hint in text
                assert all(one.hint.rstrip(".") in text for one in question.choices)
    photos = line("story", "Are there sexual photos or videos?")
    assert "do not look, copy, send or print" in photos.hint


def test_a_fact_may_be_not_known_and_a_fear_says_which_answer_is_safe() -> None:
    """The screen keeps the first one empty."""
    fact = line("story", "Are there sexual photos or videos?")
    assert fact.choices == ("Yes", "No", "Not known")
    fear = line("safe_now", "Could the person who harms them be here or close by?")
    assert fear.choices == ("Yes", "No")
    assert "If you cannot tell, choose yes." in fear.hint


def test_a_list_has_room_for_several_things_on_one_sheet() -> None:
    """In a table; two below each other where more is asked of each."""
    (home,) = (one for one in below("people", "Who lives there") if _is_table(one))
    assert isinstance(home, Table)
    assert home.head == ("Name", "How are they related?", "Date of birth or age")
    assert len(home.rows) == 3
    assert home.field == "home.household"
    people = below("people", "People around them")
    assert [one.text for one in people if isinstance(one, Heading)] == [
        "Person 1",
        "Person 2",
    ]
    names = [
        one
        for one in people
        if isinstance(one, Lines) and one.label == "Name or nickname"
    ]
    assert len(names) == 2
    assert names[1].field == ""


def _is_table(node: Node) -> bool:
    return isinstance(node, Table)


def test_each_part_of_the_legal_test_has_boxes_and_a_because() -> None:
    """In the words and the order of the screen."""
    assert list(PARTS) == list(ELEMENTS)
    for name in ELEMENTS:
        title, whole = PARTS[name]
        assert (title, whole) == (WORDS[name].title, WORDS[name].whole)
        *told, table = below("elements", title)
        assert isinstance(table, Table)
        kinds = [LABELS[f"{name}.kind"][kind] for kind in KINDS.get(name, ())]
        assert [row[0] for row in table.rows] == [*kinds, whole]
        assert table.head[1:] == (
            "This happened",
            "This may have happened",
            "Because …",
        )
        only = Paragraph(
            "Only for a person who was an adult when it happened,"
            " or if age is not sure.",
            strong=True,
        )
        assert (only in told) == (name in ("means", "held"))


def test_what_was_done_is_written_down_at_the_end() -> None:
    """Whom you told, when, and what they said."""
    assert assessment().sections[-1].id == "actions"
    table = next(one for one in part("actions").nodes if isinstance(one, Table))
    assert table.head == (
        "What you did, or whom you told",
        "Day and time",
        "Who you spoke to",
        "What they said",
        "Their reference",
    )


def test_there_is_room_for_more_places() -> None:
    """Each with when they are there."""
    assert line("person", "More places: each address, and when they are there").count


@pytest.mark.parametrize("form", STARTING)
def test_every_form_begins_with_what_keeps_the_person_safe(form: str) -> None:
    """Then how it is typed in, and whom to ring."""
    text = render_text(build(form, child_input()))
    at = 0
    for told in (
        "Ring 999 first",
        "Do not warn anyone who may be involved.",
        "Do not fill this in where they can see it; leave no copy.",
        "Never promise to keep it secret.",
        "To type this in later: Forms to print → Type in a paper form",
        "Safeguarding lead: number (The deputy's, if the lead may be involved.)",
    ):
        at = text.index(told, at)


@pytest.mark.parametrize("form", BLANK)
def test_each_page_of_a_blank_form_has_room_for_the_reference(form: str) -> None:
    """So that loose pages are put together again."""
    for page in page_texts(render_pdf(build(form, child_input()))):
        assert "Reference (no name)" in page


def test_a_child_and_an_adult_have_their_own_plan() -> None:
    """As on the screen."""
    child, adult = (
        render_text(build(form, child_input()))
        for form in ("blank_child_plan", "blank_adult_plan")
    )
    assert "A safe adult, and how to find them" in child
    assert "If they go back" in adult
