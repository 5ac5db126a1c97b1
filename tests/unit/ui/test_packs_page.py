"""The pack screen without a window: what is checked and made."""

import pytest

from tests.unit.ui.packs_screen import CONTENT, GAPS, Screen, case
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.desk.paper_photos import PhotoChoice
from trafficking_desk.ui.packs.state import (
    beware_of,
    gaps_for,
    names_in,
    place_of,
    place_of_section,
)
from trafficking_desk.ui.places import CaseHome, Section, Signs, WhatThisMayBe


@pytest.fixture
def screen() -> Screen:
    """Return a started screen."""
    return Screen()


def test_the_check_says_once_what_is_missing_and_who_will_ask(screen: Screen) -> None:
    """Each gap leads to the page that fills it."""
    assert screen.check
    where, seen, danger = screen.check.gaps

    assert where.text == "Where is the child now?"
    assert where.receivers == ("Police", "Children's services")
    assert where.place == Section("c1", "person", "where")
    assert seen.place == Signs("c1")
    assert danger.receivers == ("Police",)


def test_a_part_left_out_is_not_built(screen: Screen) -> None:
    """Ticking it again puts it back."""
    screen.desk.include("sources", wanted=False)
    screen.desk.build()
    screen.desk.include("sources", wanted=True)
    screen.desk.build()

    assert [wanted for wanted, _left_out in screen.built] == [
        frozenset({"person"}),
        frozenset({"person", "sources"}),
    ]
    assert screen.told == ["check", *["building", "paper of 2"] * 2]


def test_names_are_left_out_with_their_parts_and_words_as_they_are(
    screen: Screen,
) -> None:
    """The paper before is no longer the paper."""
    screen.desk.build()
    screen.desk.leave_out(("Ann Lee",), ("the mill", ""))
    assert screen.desk.paper is None
    screen.desk.build()

    assert screen.built[-1][1] == ("Ann Lee", "Ann", "Lee", "the mill")


def test_a_paper_that_arrives_late_is_not_shown(screen: Screen) -> None:
    """What was ticked since then counts."""
    screen.read.at_once = False
    screen.desk.build()
    screen.desk.include("sources", wanted=False)
    screen.read.run()

    assert screen.desk.paper is None
    assert screen.told == ["check", "building"]


def test_page_one_of_a_long_paper_is_shown_before_the_rest(screen: Screen) -> None:
    """A short one has no page one of its own."""
    screen.first_page = b"%PDF"
    screen.desk.build()

    assert screen.told == ["check", "building", "page one", "paper of 2"]


def test_page_one_of_what_was_ticked_before_is_not_shown(screen: Screen) -> None:
    """Nor is the rest of it made."""
    screen.first_page = b"%PDF"
    screen.read.at_once = False
    screen.desk.build()
    screen.desk.include("sources", wanted=False)
    screen.read.run()
    screen.read.run()

    assert screen.told == ["check", "building"]


def test_no_photo_goes_in_unless_it_is_ticked(screen: Screen) -> None:
    """It would go out unseen."""
    screen.photos = (PhotoChoice("f1", "The door", "in May"),)
    screen.desk.start()
    assert screen.check
    assert [row.included for row in screen.check.photos] == [False]
    screen.desk.build()
    assert not screen.put_in


def test_a_ticked_photo_goes_in_and_stays_ticked(screen: Screen) -> None:
    """The pages made before are no longer the paper."""
    screen.photos = (PhotoChoice("f1", "The door", "in May"),)
    screen.desk.build()
    screen.desk.put_in(("f1",))
    assert screen.desk.paper is None
    screen.desk.build()
    screen.desk.start()
    assert screen.put_in == ("f1",)
    assert screen.check
    assert screen.check.photos[0].included


@pytest.mark.parametrize("document", ["duty_to_notify", "persons_copy"])
def test_a_paper_for_more_hands_bears_no_photo(document: str) -> None:
    """It does not even offer one."""
    screen = Screen(document)
    screen.photos = (PhotoChoice("f1", "The door", "in May"),)
    screen.desk.start()
    assert screen.check
    assert screen.check.photos == ()


def test_a_paper_of_nothing_is_not_built(screen: Screen) -> None:
    """The screen asks for at least one part."""
    for part in ("person", "sources"):
        screen.desk.include(part, wanted=False)
    screen.desk.go_on()

    assert screen.built == []
    assert screen.told[-1] == "nothing ticked"


def test_ticks_stand_after_going_back_to_the_check(screen: Screen) -> None:
    """What was left out stays left out until it is ticked again."""
    screen.desk.include("person", wanted=False)
    screen.desk.start()

    assert screen.check
    assert [row.included for row in screen.check.sections] == [False, True]


def test_pages_that_stand_beside_the_check_are_not_made_twice(screen: Screen) -> None:
    """Going on shows the last check at once."""
    screen.desk.build()
    screen.desk.go_on()

    assert len(screen.built) == 1
    assert screen.told[-1] == "last check"


def test_pages_that_cannot_be_made_leave_the_check_on_screen(screen: Screen) -> None:
    """With the reason; no half paper stands there, and it can be tried again."""
    screen.full = True
    screen.desk.go_on()
    assert screen.told == ["check", "building", "DeskError"]
    assert screen.desk.paper is None

    screen.full = False
    screen.desk.go_on()
    assert screen.told[-1] == "last check"


def test_pages_that_are_on_their_way_are_not_asked_for_again(screen: Screen) -> None:
    """Going on waits for those that stand beside the check."""
    screen.read.at_once = False
    screen.desk.refresh()
    screen.desk.refresh()
    screen.desk.go_on()
    screen.read.run()
    screen.desk.refresh()
    screen.read.run()
    screen.desk.refresh()

    assert len(screen.built) == 1
    assert screen.told[-1] == "last check"


def test_each_reader_is_told_of_their_own_gaps() -> None:
    """The referral is for all; your own records ask for nothing."""
    assert [gap.receiver for gap in gaps_for(GAPS, "missing_person")] == [
        "police",
        "police",
    ]
    assert gaps_for(GAPS, "referral") == GAPS
    assert gaps_for(GAPS, "body_map") == ()


def test_every_name_can_be_left_out_and_each_comes_once() -> None:
    """With whose it is, so that nobody has to guess."""
    people = (
        OtherPerson(name="Ann  Lee", role="aunt"),
        OtherPerson(name="Ann Lee", role="neighbour"),
        OtherPerson(role="driver"),
    )
    assert names_in(case(*people)) == (("Ann Lee", "aunt"),)


def test_whom_not_to_hand_it_to_is_said_by_part_and_never_by_name() -> None:
    """A screen is read over shoulders."""
    warning = beware_of(
        case(
            OtherPerson(name="Ann", link="lead", may_be_involved=True),
            OtherPerson(name="Bob", role="uncle", may_be_involved=True),
            OtherPerson(name="Cat", may_be_involved=True),
            OtherPerson(name="Dan", role="neighbour"),
        )
    )

    assert "The safeguarding lead; uncle; someone you named" in warning
    assert not any(name in warning for name in ("Ann", "Bob", "Cat", "Dan"))
    assert "neighbour" not in warning


def test_nobody_flagged_means_no_warning() -> None:
    """A warning that always stands is not read."""
    assert beware_of(case(OtherPerson(name="Dan", role="neighbour"))) == ""


def test_every_answer_of_the_case_file_has_a_place() -> None:
    """A list is filled where its items are; an unknown field at the task list."""
    assert place_of(CONTENT, "c1", "home.household") == Section(
        "c1", "person", "household"
    )
    assert place_of(CONTENT, "c1", "views.act") == WhatThisMayBe("c1")
    assert place_of(CONTENT, "c1", "no.such") == CaseHome("c1")


def test_a_part_that_the_desk_writes_by_itself_cannot_be_changed() -> None:
    """Sources and gaps come from elsewhere."""
    assert place_of_section("c1", "story") == Section("c1", "story")
    assert place_of_section("c1", "sources") is None
