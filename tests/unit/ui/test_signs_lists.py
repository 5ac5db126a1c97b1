"""Which signs are shown, and in which order."""

from tests.unit.ui.pretence import CaseInMemory
from tests.unit.ui.signs_screen import Screen, titles


def test_the_quick_list_of_the_place_of_work_comes_first() -> None:
    """A school opens on the school's list; signs for adults at work stay out."""
    screen = Screen()

    assert screen.list.shown == "quick"
    assert list(screen.rows) == ["mon_debt"]


def test_without_a_quick_list_the_first_group_is_shown() -> None:
    """A broken file must not leave the screen empty."""
    screen = Screen(CaseInMemory(setting__kind="health"))

    assert screen.list.shown == "group"
    assert screen.list.title == "Moved"
    assert [part.here for part in screen.parts] == [True, False]


def test_signs_for_adults_are_one_click_away() -> None:
    """The age may be wrong, so nothing is out of reach."""
    screen = Screen()
    screen.signs.show("group")
    assert titles(screen) == ["Moved", "Money and debt"]

    screen.signs.show_all_ages(shown=True)
    assert "At work" in titles(screen)

    screen.signs.show("quick")
    assert "adu_work" in screen.rows


def test_the_other_quick_lists_are_offered_after_the_own() -> None:
    """A school lead may be asked about a night at the police station."""
    screen = Screen()
    assert titles(screen) == ["Ten minutes in school", "Ten minutes on a police call"]
    assert [part.here for part in screen.parts] == [True, False]

    screen.signs.show("quick", "police")

    assert screen.list.title == "Ten minutes on a police call"
    assert list(screen.rows) == ["mov_short"]


def test_signs_are_shown_by_place() -> None:
    """Only places with a sign for this person; outreach takes in the community."""
    screen = Screen()
    screen.signs.show("place")
    assert titles(screen) == ["School or college", "Charity, outreach and community"]
    assert list(screen.rows) == ["mov_missing"]

    screen.signs.show("place", "outreach")
    assert list(screen.rows) == ["mov_missing", "mon_debt"]


def test_signs_of_any_type_stand_below_those_of_each_type() -> None:
    """They belong to all; a type without a sign of its own is left out."""
    screen = Screen()
    screen.signs.show("type", "criminal")

    assert titles(screen) == ["Used for sex", "Made to commit crime", "Made to work"]
    assert [(row.meaning.id, row.heading) for row in screen.list.rows] == [
        ("mon_debt", ""),
        ("mov_missing", "These fit every type"),
    ]


def test_a_sign_whose_source_is_unconfirmed_stands_in_the_full_list_only() -> None:
    """There, and where the worker looks for its words, it is marked as such."""
    screen = Screen()
    for shown, part in (("place", "school"), ("group", "mon"), ("type", "criminal")):
        screen.signs.show(shown, part)  # type: ignore[arg-type]
        assert "mon_claim" not in screen.rows

    screen.signs.show("all")
    assert [(row.meaning.id, row.heading) for row in screen.list.rows] == [
        ("mov_missing", "Moved"),
        ("mov_short", ""),
        ("mon_debt", "Money and debt"),
        ("mon_claim", ""),
    ]
    screen.signs.find("claim")
    assert list(screen.rows) == ["mon_claim"]


def test_a_ticked_sign_shows_even_if_it_is_for_the_other_age() -> None:
    """What is recorded is never hidden."""
    screen = Screen(CaseInMemory(signs__a1__indicator="adu_work"))

    screen.signs.show("ticked")

    assert list(screen.rows) == ["adu_work"]


def test_finding_looks_through_all_groups_and_leads_back() -> None:
    """Emptying the box shows the list from before."""
    screen = Screen()

    screen.signs.find("mising")
    assert list(screen.rows) == ["mov_missing"]
    assert screen.list.title == "Signs that fit your words"

    screen.signs.find("")
    assert list(screen.rows) == ["mon_debt"]


def test_each_row_names_its_source_and_when_it_was_checked() -> None:
    """Guidance without a source is an opinion."""
    assert Screen().rows["mon_debt"].source == "Guide. Checked 22 November 2026"
