"""The checklist for pen and paper."""

from functools import partial
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.unit.report.reading import all_text, page_texts
from tests.unit.report.samples import AS_OF, content
from trafficking_desk.report.paper_checklist import (
    Audience,
    groups_for,
    paper_checklist,
    quick_checklist,
)
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document, Lines, Table

PLACES = [one.id for one in content().quick_lists]
_WHERE = "Where they are now"
POINTS = 72 / 25.4  # in a millimetre


def tables(form: Document, section: str) -> list[Table]:
    """Return the tables of one part."""
    return [
        node
        for one in form.sections
        for node in one.nodes
        if one.id == section and isinstance(node, Table)
    ]


def labels(form: Document) -> list[str]:
    """Return what stands beside lines for a pen."""
    nodes = (node for one in form.sections for node in one.nodes)
    return [node.label for node in nodes if isinstance(node, Lines)]


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_every_sign_for_the_audience_has_its_boxes(audience: Audience) -> None:
    """None is left out, and none of the other audience is in."""
    form = paper_checklist(content(), audience, AS_OF)
    rows = [row for table in tables(form, "signs") for row in table.rows]
    expected = {
        sign.text
        for sign in content().signs.values()
        if sign.offered and sign.audience in (audience, "both")
    }
    assert {row[0].removeprefix("URGENT: ") for row in rows} == expected
    assert {row[1:] for row in rows} == {("☐", "☐", "☐", "☐", "")}


def test_danger_comes_before_the_boxes() -> None:
    """999 first, and one sign is enough."""
    text = all_text(render_pdf(paper_checklist(content(), "adult", AS_OF)))
    assert text.index("Ring 999 first") < text.index("One sign is enough")
    assert text.index("One sign is enough") < text.index("What was seen and heard")


def test_a_sign_has_a_row_for_a_hand() -> None:
    """At least 9.5 mm, and no less wide for words than for the sign itself by much."""
    form = quick_checklist(content(), "school", AS_OF)
    (table,) = tables(form, "signs")
    assert table.head == (
        "Sign",
        "Seen",
        "They said",
        "Others said",
        "On file",
        "When, where, own words",
    )
    assert table.widths[-1] / sum(table.widths) > 0.33
    heights = row_heights(render_pdf(form), len(table.rows))
    assert min(heights) >= 9.5 * POINTS


def row_heights(pdf: bytes, most: int) -> list[float]:
    """Return the distances between the signs' boxes on the pages after the first."""
    found: list[float] = []
    for page in PdfReader(BytesIO(pdf)).pages[1:]:
        at: list[float] = []
        page.extract_text(visitor_text=partial(_note, at))
        column = sorted(set(at), reverse=True)
        found += [high - low for high, low in pairwise(column)]
    assert 0 < len(found) < most
    return found


def _note(
    at: list[float], text: str, moved: list[float], matrix: list[float], *_font: object
) -> None:
    """Keep the height of a box that has no words behind it."""
    if text.strip() == "☐":
        at.append(round(moved[5] + matrix[5], 1))


@pytest.mark.parametrize("place", PLACES)
def test_a_checklist_asks_what_decides_the_way_ahead(place: str) -> None:
    """Age, gender, language; what the person wants, and what they agree to."""
    form = quick_checklist(content(), place, AS_OF)
    us, them, asked = tables(form, "start")
    danger = ("In danger now?", "About to be moved?", "Under 18?")
    assert asked.head == (*danger, "Gender", "Interpreter needed?", "Best language")
    assert asked.rows[0][2] == "☐ Yes\n☐ No\n☐ Not sure"
    assert us.head[0] == "Your name, role and phone; day and time"
    assert them.head == ("Who the person is", "Age, or about how old", _WHERE)
    # Each has room for two lines of a hand.
    assert {cell.count("\n") for table in (us, them) for cell in table.rows[0]} == {1}
    of_children = place in {"school", "accommodation"}  # a child is not asked to agree
    wants = "What the child wants" if of_children else "What the person wants, and what"
    assert any(label.startswith(wants) for label in labels(form))
    child = paper_checklist(content(), "child", AS_OF)
    assert "What the child wants, and is afraid of" in labels(child)


def test_the_last_page_is_for_their_words_and_yours() -> None:
    """It says where to go on when it is full."""
    form = paper_checklist(content(), "adult", AS_OF)
    after = form.sections[-1]
    assert after.title == "What they said, what you think, whom you told"
    last = page_texts(render_pdf(form))[-1]
    assert "In their own words" in last
    assert "Continue on a sheet: write the code of this page" in " ".join(last.split())


def test_an_urgent_sign_asks_for_a_thought_and_no_question() -> None:
    """Who ticks it thinks of danger; the person is not questioned."""
    text = render_text(paper_checklist(content(), "child", AS_OF))
    assert "URGENT beside a sign: stop and think: are they in danger now?" in text
    assert "Do not question the person to fill this in." in text


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_a_table_that_goes_on_says_of_which_group(audience: Audience) -> None:
    """Its head is drawn again on the next page; the heading is not."""
    form = paper_checklist(content(), audience, AS_OF)
    heads = [table.head[0] for table in tables(form, "signs")]
    groups = groups_for(content(), audience)
    assert heads == [f"Sign: {group.title}" for group in groups]


def test_officers_call_for_help_and_tell_their_supervisor() -> None:
    """They have no safeguarding lead."""
    police = render_text(quick_checklist(content(), "police", AS_OF))
    assert "Call for help first; tell your supervisor today." in police
    assert "For a child, or if age is not sure, tell children's services" in police
    assert "safeguarding lead" not in police.casefold()
    school = render_text(quick_checklist(content(), "school", AS_OF))
    assert "tell your safeguarding lead today" in school


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_nobody_under_18_is_said_to_have_chosen(audience: Audience) -> None:
    """Consent of a child is none."""
    text = render_text(paper_checklist(content(), audience, AS_OF))
    assert "nobody under 18 can choose this freely" in text
    assert "did not freely choose it" not in text


def test_each_list_has_a_line_for_the_team_that_takes_such_a_case() -> None:
    """A list for any age leaves room for either."""
    team = {
        "school": "Children's services: number",
        "health": "Children's or adult services: number",
    }
    for place, label in team.items():
        (us, *_rest) = tables(quick_checklist(content(), place, AS_OF), "start")
        assert us.head[2].startswith(label)
    (us, *_rest) = tables(paper_checklist(content(), "adult", AS_OF), "start")
    assert us.head[2].startswith("Adult safeguarding: number")


@pytest.mark.parametrize("place", PLACES)
def test_a_short_list_is_three_pages_and_its_title_is_whole_on_each(place: str) -> None:
    form = quick_checklist(content(), place, AS_OF)
    pages = page_texts(render_pdf(form))
    assert len(pages) == 3
    assert all(form.title in " ".join(page.split()) for page in pages)
