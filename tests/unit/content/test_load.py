"""Stories about reading content files, whole and broken."""

import pytest

from tests.unit.content.shelf import GROUP, GUIDANCE, SIGN, Shelf
from trafficking_desk.content.faults import place_of


def test_whole_files_load_without_a_fault(shelf: Shelf) -> None:
    """Every kind of file is read, each thing under its id."""
    content = shelf.load()

    assert content.faults == ()
    assert list(content.signs) == ["doc_held", "doc_false"]
    assert content.forms["person"].pages[0].questions[0].choices[1].value == "no"
    assert content.contacts["helpline"].number == "0800 000 000"
    assert content.guidance[0].minute == ("Tell your lead.",)
    assert content.sources["LAW"].short == "Law"
    assert content.quick_lists[0].signs == ("doc_held",)
    assert content.search_words[0].means == ("papers",)
    assert content.changes[0].was == "An older guide gives another."


def test_things_come_in_their_order_not_that_of_the_files(shelf: Shelf) -> None:
    """`order` decides, then the id."""
    group = GROUP.format(id="movement", order=0) + SIGN.format(id="mov", text="Moved")
    shelf.write("forms/signs/zz.toml", group)
    shelf.write("resources/guidance/a.toml", GUIDANCE.replace('"start"', '"early"'))

    content = shelf.load()

    assert [group.id for group in content.groups] == ["movement", "papers"]
    assert [page.id for page in content.guidance] == ["early", "start"]


def test_broken_toml_names_file_and_line_and_the_rest_opens(shelf: Shelf) -> None:
    """A quote left open in one form leaves the checklist as it was."""
    shelf.change("forms/questions/person.toml", '"Under 18?"', '"Under 18?')

    content = shelf.load()

    (fault,) = content.faults
    assert fault.startswith("person.toml: line 16: ")
    assert content.forms == {}
    assert len(content.signs) == 2


def test_a_file_cut_short_names_its_end(shelf: Shelf) -> None:
    """There is no line to name when the file stops in the middle."""
    shelf.write("resources/guidance/start.toml", 'id = "start"\nminute = ["Tell')

    (fault,) = shelf.load().faults

    assert fault == (
        "start.toml: the end of the file: "
        "The file stops too early. Close every quote and bracket in it."
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "forms/questions/person.toml",
            'kind = "radios"',
            'kind = "slider"',
            (
                "person.toml: page 1, question 1, kind: "
                "“slider” is not one of the words allowed here."
            ),
        ),
        (
            "forms/questions/person.toml",
            'label = "Under 18?"',
            'lable = "Under 18?"',
            (
                "person.toml: page 1, question 1, lable: "
                "Nobody knows this key: correct it."
            ),
        ),
        (
            "forms/questions/person.toml",
            'label = "Under 18?"\n',
            "",
            "person.toml: page 1, question 1, label: This key is missing: add it.",
        ),
        (
            "forms/questions/person.toml",
            "checked = 2026-11-22",
            'checked = "soon"',
            "person.toml: checked: Write a date here as 2026-11-22, without quotes.",
        ),
        (
            "forms/questions/person.toml",
            "order = 2",
            'order = "second"',
            "person.toml: order: Write a whole number here, without quotes.",
        ),
        (
            "resources/contacts.toml",
            'number = "0800 000 000"',
            "number = 999",
            "contacts.toml: contact 1 (helpline), number: Write text in quotes here.",
        ),
        (
            "resources/guidance/start.toml",
            'minute = ["Tell your lead."]',
            'minute = "Tell your lead."',
            "start.toml: minute: Write a list in [ ] here.",
        ),
        (
            "resources/changes.toml",
            'action = "Shows this one."',
            "",
            "changes.toml: change 1 (number), action: This key is missing: add it.",
        ),
        (
            "forms/quick_lists.toml",
            "[[quick_list]]",
            "[[short_list]]",
            "quick_lists.toml: short_list: Nobody knows this key: correct it.",
        ),
    ],
)
def test_wrong_content_names_the_place_and_the_cure(
    shelf: Shelf, name: str, old: str, new: str, fault: str
) -> None:
    """One line each: the file, the place as people count, what to do."""
    shelf.change(name, old, new)

    assert shelf.load().faults == (fault,)


def test_one_wrong_sign_leaves_the_others_of_its_group(shelf: Shelf) -> None:
    """The group opens without it, and the fault gives its number and id."""
    name = "forms/signs/papers.toml"
    shelf.change(name, 'id = "doc_false"', 'id = "doc_false"\ncolour = "red"')

    content = shelf.load()

    assert list(content.signs) == ["doc_held"]
    assert content.faults == (
        "papers.toml: sign 2 (doc_false), colour: Nobody knows this key: correct it.",
    )


def test_signs_that_are_no_list_are_a_fault(shelf: Shelf) -> None:
    """The heading still opens, empty."""
    shelf.write(
        "forms/signs/papers.toml", GROUP.format(id="papers", order=1) + "sign = 3"
    )

    content = shelf.load()

    assert content.groups[0].signs == ()
    assert content.faults == (
        "papers.toml: sign: Write a list of tables here: [[sign]].",
    )


def test_an_id_used_twice_is_a_fault_and_the_first_stays(shelf: Shelf) -> None:
    """Nothing silently takes the place of something else."""
    path = "resources/sources.toml"
    text = (shelf.root / path).read_text("utf-8")
    shelf.write(path, text + text.replace("A law", "Another law"))

    content = shelf.load()

    assert content.sources["LAW"].title == "A law"
    assert content.faults == (
        "Source: LAW: This id is used twice: give the second one its own.",
    )


def test_a_missing_file_and_an_empty_folder_are_faults(shelf: Shelf) -> None:
    """The desk opens without its contacts and says so."""
    (shelf.root / "resources/contacts.toml").unlink()
    (shelf.root / "resources/guidance/start.toml").unlink()

    content = shelf.load()

    assert content.contacts == {}
    assert content.faults == (
        "contacts.toml: It is missing or locked. Install again.",
        "guidance: It is empty. Install again.",
    )


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"a = " + b"[" * 5000, b"a = 2026-99-99"])
def test_a_file_that_is_not_text_or_cannot_be_read_is_a_fault(
    shelf: Shelf, raw: bytes
) -> None:
    """Whatever is in it, the rest opens."""
    (shelf.root / "resources/sources.toml").write_bytes(raw)

    content = shelf.load()

    assert len(content.faults) == 1
    assert content.faults[0].startswith("sources.toml: ")
    assert len(content.signs) == 2


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("$", ""),
        ("$.title", "title"),
        ("$.page[2].question[0].kind", "page 3, question 1, kind"),
    ],
)
def test_a_path_reads_as_people_count(path: str, place: str) -> None:
    """The first of a list is 1."""
    assert place_of(path) == place
