"""Stories about faults between files, which each file alone cannot show."""

from datetime import date

import pytest

from tests.unit.content.shelf import GROUP, SIGN, Shelf
from trafficking_desk.content.check import check_content, counts

TODAY = date(2026, 11, 22)


def test_whole_content_has_no_faults(shelf: Shelf) -> None:
    """The small shelf is sound, so each test below shows its own fault."""
    assert check_content(shelf.load(), TODAY) == ()


def test_what_could_not_be_read_is_among_the_faults(shelf: Shelf) -> None:
    """Checking says all that is wrong in one go."""
    shelf.write("resources/guidance/start.toml", "=")

    assert check_content(shelf.load())[0].startswith("start.toml: line 1: ")


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "forms/quick_lists.toml",
            '"doc_held"',
            '"doc_gone"',
            "health: doc_gone: No such sign is offered: correct it.",
        ),
        (
            "resources/guidance/start.toml",
            'id = "LAW"',
            'id = "LOR"',
            "start: sources: “LOR” is not in sources.toml: add or correct it.",
        ),
        (
            "resources/guidance/start.toml",
            'sources = [{ id = "LAW" }]',
            "sources = []",
            "start: sources: Name at least one source.",
        ),
        (
            "resources/contacts.toml",
            'nations = ["england", "wales"]',
            'nations = ["britain"]',
            "helpline: nations: Name nations by their ids.",
        ),
        (
            "resources/contacts.toml",
            'number = "0800 000 000"',
            "local = false",
            "helpline: number: Give a number, or set print = false.",
        ),
        (
            "resources/contacts.toml",
            'kind = "helpline"',
            'kind = "helpline"\nlocal = true',
            "helpline: number: A local number is set by its users.",
        ),
        (
            "resources/contacts.toml",
            'kind = "helpline"',
            'kind = "helpline"\nprint = false\nreplaced_by = "nobody"',
            "helpline: replaced_by: “nobody” is no contact: correct it.",
        ),
        (
            "resources/contacts.toml",
            'kind = "helpline"',
            'kind = "helpline"\nreplaced_by = "helpline"',
            "helpline: print: It is replaced: set print = false.",
        ),
        (
            "forms/questions/person.toml",
            'kind = "radios"',
            'kind = "text"',
            "person, age, under_18: choices: Only radios and checkboxes have them.",
        ),
        (
            "forms/questions/person.toml",
            'value = "no"',
            'value = "yes"',
            "person, age, under_18: yes: This id is used twice: each needs its own.",
        ),
        (
            "forms/questions/person.toml",
            'title = "Age"',
            'title = "Age"\nwhy = "It matters."',
            "person, age: sources: Name at least one source.",
        ),
        (
            "resources/guidance/start.toml",
            "checked = 2026-11-22",
            "checked = 2026-11-23",
            "start: checked: This date has not come yet: write the day it was checked.",
        ),
        (
            "resources/guidance/start.toml",
            "Tell your lead.",
            "Ring 0300 1112223.",
            "start: This number is dead: take it out.",
        ),
        (
            "resources/guidance/start.toml",
            "Tell your lead.",
            "Ring 0300 999 8887.",
            "start: This number is no contact's: add it to contacts.toml.",
        ),
        (
            "resources/contacts.toml",
            'old_numbers = ["0300 111 222 3"]',
            'old_numbers = ["0800000000"]',
            "helpline: old_numbers: It is dead and alive: decide.",
        ),
    ],
)
def test_each_fault_is_named_with_its_place_and_cure(
    shelf: Shelf, name: str, old: str, new: str, fault: str
) -> None:
    """One line each, and the line is among those returned."""
    shelf.change(name, old, new)

    assert fault in check_content(shelf.load(), TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "Low risk.",
        "This is low-risk.",
        "Not a victim.",
        "Your score is 3.",
        "This is the all-clear.",
        "There is no need to refer.",
        "She put herself at risk.",
        "He refused to engage.",
        "An illegal immigrant.",
    ],
)
def test_words_that_falsely_calm_or_blame_are_faults(shelf: Shelf, words: str) -> None:
    """They are said nowhere, however they are written."""
    shelf.change("resources/guidance/start.toml", "Tell your lead.", words)

    (fault,) = check_content(shelf.load(), TODAY)

    assert fault.startswith("start: “")


def test_a_word_that_only_holds_a_forbidden_one_is_none(shelf: Shelf) -> None:
    """Whole words count."""
    shelf.change("resources/guidance/start.toml", "Tell your lead.", "Underscored.")

    assert check_content(shelf.load(), TODAY) == ()


def test_a_word_may_be_named_so_that_nobody_uses_it(shelf: Shelf) -> None:
    """“Not “…” but “…”” teaches; the same words without it are a fault."""
    page = "resources/guidance/start.toml"
    shelf.change(page, "Tell your lead.", "Not “drug runner” but “child made to”.")
    taught = check_content(shelf.load(), TODAY)
    shelf.change(page, "Not “drug runner” but", "A “drug runner” is a")

    assert taught == ()
    assert check_content(shelf.load(), TODAY) == (
        "start: “drug runner” is never said here: write it another way.",
    )


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Tell the LADO.", ["LADO"]),
        ("Tell the council officer (LADO). The LADO rings back.", []),
        ("Ask about NRM (a system) and ask the NHS.", []),
        ("STOP THE TRAFFIK and the MASHes.", []),
    ],
)
def test_letters_are_explained_on_the_page_that_uses_them(
    shelf: Shelf, words: str, letters: list[str]
) -> None:
    """Once is enough, in brackets; names and what all know need nothing."""
    shelf.change("resources/guidance/start.toml", "Tell your lead.", words)

    assert list(check_content(shelf.load(), TODAY)) == [
        f"start: “{word}” is explained nowhere here: say what it means."
        for word in letters
    ]


def test_a_sentence_too_hard_for_a_reader_of_fourteen_is_a_fault(shelf: Shelf) -> None:
    """It is shown with its age, so that its author can shorten it."""
    hard = "Practitioners are encouraged to familiarise themselves with the potential "
    shelf.change("resources/guidance/start.toml", "lead.", f"lead. {hard}indicators.")

    (fault,) = check_content(shelf.load(), TODAY)

    assert fault.startswith("start: Reading age 2")
    assert "Tell your lead" not in fault


@pytest.mark.parametrize(
    ("named", "lost"),
    [("start", False), ("“start here”", False), ("forced marriage", True)],
)
def test_a_page_that_a_text_sends_to_is_there(
    shelf: Shelf, named: str, *, lost: bool
) -> None:
    """Named by words of its title."""
    text = f"Lost? See the page on {named}."
    shelf.change("resources/guidance/start.toml", "Tell your lead.", text)

    faults = check_content(shelf.load(), TODAY)

    assert faults == (
        (f"start: There is no page “{named}”: use words of its title.",) if lost else ()
    )


def test_the_same_sign_in_two_groups_is_a_fault(shelf: Shelf) -> None:
    """Ids are for ever: saved cases hold them."""
    group = GROUP.format(id="again", order=5) + SIGN.format(id="doc_held", text="Held")
    shelf.write("forms/signs/again.toml", group)

    assert check_content(shelf.load(), TODAY) == (
        "sign: doc_held: This id is used twice: each needs its own.",
    )


def test_a_quick_list_holds_at_most_twenty_signs(shelf: Shelf) -> None:
    """More do not fit in ten minutes."""
    names = [f"s{number}" for number in range(21)]
    signs = "".join(SIGN.format(id=name, text="Seen") for name in names)
    shelf.write("forms/signs/more.toml", GROUP.format(id="more", order=2) + signs)
    shelf.change("forms/quick_lists.toml", '["doc_held"]', str(names))

    assert check_content(shelf.load(), TODAY) == (
        "health: signs: At most 20 signs fit in ten minutes: take some out.",
    )


def test_a_change_names_sources_that_exist(shelf: Shelf) -> None:
    """The old guide and the new one."""
    shelf.change("resources/changes.toml", 'old_source = "LAW"', 'old_source = "S9"')

    assert check_content(shelf.load(), TODAY) == (
        "number: sources: “S9” is not in sources.toml: add or correct it.",
    )


def test_the_counts_say_how_much_there_is(shelf: Shelf) -> None:
    """For the people who keep the content."""
    assert counts(shelf.load()) == {
        "sources": 1,
        "sign groups": 1,
        "signs": 2,
        "own signs": 0,
        "quick lists": 1,
        "question forms": 1,
        "question pages": 1,
        "questions": 1,
        "contacts": 1,
        "guidance pages": 1,
        "changes since older guides": 1,
        "times to keep records": 1,
    }
