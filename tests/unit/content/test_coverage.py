"""Every statement of the five founding texts is carried, or left out for a reason."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

import pytest

from tests.coverage.against_text import differences
from tests.coverage.table import Row, misplaced, read_rows, read_texts
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite

ROWS = read_rows()
TEXTS = read_texts()
REASONS = (
    "footnote",
    "heading",
    "layout mark",
    "names the guide's own readers",
    "navigation",
    "out of date",
    "publisher's own advertising",
    "reference",
    "replaced by",
    "says how to use the guide itself",
    "title of the leaflet",
    "words that lead into a list",
)
REBUILT = "checked against the live guide"

Known = Mapping[str, Mapping[str, AbstractSet[str]]]


def ids(cites: tuple[Cite, ...]) -> set[str]:
    """Return the sources that are cited."""
    return {cite.id for cite in cites}


@pytest.fixture(scope="module")
def known(shipped: Content) -> Known:
    """Return, for each kind of target, the sources of each id."""
    guidance = {
        page.id: ids(page.sources).union(*(ids(block.sources) for block in page.blocks))
        for page in shipped.guidance
    }
    return {
        "sign": {id: ids(sign.sources) for id, sign in shipped.signs.items()},
        "contact": {id: ids(one.sources) for id, one in shipped.contacts.items()},
        "rule": {rule.id: {*rule.sources} for rule in all_rules()},
        "change": {
            change.id: {change.old_source, change.new_source}
            for change in shipped.changes
        },
        "question": {
            f"{form.id}/{page.id}": ids(page.sources)
            for form in shipped.forms.values()
            for page in form.pages
        },
        "guidance": guidance,
        "rebuilt": guidance,
    }


def lost(rows: tuple[Row, ...], known: Known) -> list[str]:
    """Return each row with a target that is not there."""
    return [
        f"{row.text} {row.start}: {kind}:{id}"
        for row in rows
        for kind, id in row.targets
        if id not in known.get(kind, {})
    ]


def test_every_target_is_there(known: Known) -> None:
    """A statement whose carrier is gone needs a new one, or a reason."""
    assert len(ROWS) > 500
    assert lost(ROWS, known) == []


@pytest.mark.parametrize("target", ["sign:gone", "picture:mov_parties", "mov_parties"])
def test_a_target_that_is_gone_or_of_no_kind_is_found(
    known: Known, target: str
) -> None:
    """So that the test above can fail."""
    row = replace(ROWS[0], target=f"guidance:what_it_is {target}")

    assert len(lost((row,), known)) == 1


def test_each_row_has_a_target_or_a_reason_that_we_accept() -> None:
    """Nothing is left out silently."""
    unsaid = [
        (row.text, row.start)
        for row in ROWS
        if bool(row.targets) == bool(row.reason)
        or (row.reason and not row.reason.startswith(REASONS))
    ]

    assert unsaid == []


def test_what_carries_a_statement_names_the_text_as_its_source(known: Known) -> None:
    """At least one target of each row does."""
    unsourced = [
        (row.text, row.start, row.target)
        for row in ROWS
        if row.targets
        and not any(row.text in known[kind][id] for kind, id in row.targets)
    ]

    assert unsourced == []


def test_a_list_that_our_copy_lacks_is_marked_as_rebuilt(shipped: Content) -> None:
    """On the page itself, so that nobody takes it for the guide's own list."""
    pages = {id for row in ROWS for kind, id in row.targets if kind == "rebuilt"}
    marked = {
        page.id
        for page in shipped.guidance
        if any(
            REBUILT in text
            for block in page.blocks
            for text in (block.text, *block.points)
        )
    }

    assert pages
    assert pages <= marked


def test_the_spans_of_each_text_leave_no_gap_and_never_overlap() -> None:
    """Between two spans there is white space, counted in the row."""
    assert misplaced(ROWS, TEXTS) == []
    assert {row.text for row in ROWS} == {*TEXTS} == {"S0", "S1", "S2", "S3", "S4"}


@pytest.mark.parametrize(
    "changed",
    [
        replace(ROWS[1], end=ROWS[2].start + 1),
        replace(ROWS[1], start=ROWS[1].start + 1),
        replace(ROWS[1], text="S9"),
        replace(ROWS[1], end=ROWS[1].start),
    ],
)
def test_a_span_that_overlaps_or_leaves_a_gap_is_found(changed: Row) -> None:
    """Also one that is empty, or of no known text."""
    rows = (ROWS[0], changed, *ROWS[2:])

    assert misplaced(rows, TEXTS)


def test_a_missing_row_is_found() -> None:
    """In the middle, and all of them."""
    assert misplaced((*ROWS[:7], *ROWS[8:]), TEXTS)
    assert misplaced((), TEXTS)


def test_texts_that_are_not_there_are_named(tmp_path: Path) -> None:
    """The script knows them by their hash, so other files do not count."""
    (tmp_path / "other.txt").write_text("Other words.", encoding="utf-8")

    assert list(differences(tmp_path)) == [
        f"{text}: no file with this sha256" for text in TEXTS
    ]
