"""Stories about signs that an organisation adds for itself."""

import pytest

from tests.unit.content.shelf import GROUP, SIGN, SOURCE, Shelf
from trafficking_desk.content.check import check_content, counts

FILE = "own_signs.toml"
OWN_SOURCE = SOURCE.replace('"LAW"', '"OWN"')
OWN = GROUP.format(id="own_port", order=1) + SIGN.format(
    id="own_lorry", text="Was found in a lorry at our port"
).replace("harm_sign", "risk_sign")


def test_own_signs_stand_after_those_that_are_shipped(shelf: Shelf) -> None:
    """Whatever their order says."""
    shelf.write(FILE, OWN.replace("order = 1", "order = -5"))

    content = shelf.load()

    assert check_content(content) == ()
    assert list(content.signs) == ["doc_held", "doc_false", "own_lorry"]
    assert counts(content)["signs"] == 2
    assert counts(content)["own signs"] == 1


def test_without_the_file_nothing_is_missing(shelf: Shelf) -> None:
    """Most organisations have none."""
    assert shelf.load().faults == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'id = "own_lorry"',
            'id = "doc_held"',
            (
                "own_signs.toml: doc_held: Begin the id of what you add with own_, "
                "so that it stays yours."
            ),
        ),
        (
            'kind = "risk_sign"',
            'kind = "harm_sign"',
            (
                "own_signs.toml: own_lorry: Write risk_sign or context: "
                "only shipped signs are a harm_sign."
            ),
        ),
        (
            'kind = "risk_sign"',
            'kind = "risky"',
            (
                "own_signs.toml: sign 1 (own_lorry), kind: "
                "“risky” is not one of the words allowed here."
            ),
        ),
    ],
)
def test_a_sign_that_may_not_be_added_is_named_and_the_rest_opens(
    shelf: Shelf, old: str, new: str, fault: str
) -> None:
    """A shipped sign is never changed by it."""
    second = OWN[OWN.index("[[sign]]") :].replace("own_lorry", "own_container")
    shelf.write(FILE, OWN.replace(old, new) + second)

    content = shelf.load()

    assert content.faults == (fault,)
    assert list(content.signs) == ["doc_held", "doc_false", "own_container"]
    assert content.signs["doc_held"].text == "Someone else keeps their papers"


def test_the_second_of_two_own_signs_with_one_id_is_left_out(shelf: Shelf) -> None:
    """The first keeps its meaning."""
    second = OWN[OWN.index("[[sign]]") :].replace("Was found", "Was not found")
    shelf.write(FILE, OWN + second)

    content = shelf.load()

    assert content.signs["own_lorry"].text == "Was found in a lorry at our port"
    assert content.faults == (
        (
            "own_signs.toml: own_lorry: "
            "This id is used twice: give the second one its own."
        ),
    )


def test_a_group_may_not_take_the_place_of_a_shipped_one(shelf: Shelf) -> None:
    """Its heading has an id too."""
    shelf.write(FILE, OWN.replace('"own_port"', '"papers"'))

    content = shelf.load()

    assert "own_lorry" not in content.signs
    assert len(content.faults) == 1
    assert content.faults[0].startswith("own_signs.toml: papers: Begin the id")


def test_a_broken_file_of_own_signs_leaves_the_shipped_ones(shelf: Shelf) -> None:
    """The fault names the line."""
    shelf.write(FILE, OWN.replace('"own_lorry"', '"own_lorry'))

    content = shelf.load()

    assert list(content.signs) == ["doc_held", "doc_false"]
    assert content.faults[0].startswith("own_signs.toml: line 8: ")


def test_an_own_sign_without_a_source_says_whose_it_is(shelf: Shelf) -> None:
    """So that nobody takes it for published guidance."""
    shelf.write("resources/sources.toml", SOURCE + OWN_SOURCE)
    shelf.write(FILE, OWN.replace('[{ id = "LAW" }]', "[]"))

    content = shelf.load()

    assert check_content(content) == ()
    assert [cite.id for cite in content.signs["own_lorry"].sources] == ["OWN"]
