"""Contacts and guidance, as they are found."""

from datetime import date
from functools import cache

import pytest

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content
from trafficking_desk.settings import LocalNumber
from trafficking_desk.ui.contacts.presenter import NEEDS, ContactList
from trafficking_desk.ui.guidance.presenter import GuidanceList

TODAY = date(2026, 11, 23)


@cache
def content() -> Content:
    """Return what is shipped."""
    return load_content(bundled("forms"), bundled("resources"))


def contacts(nation: Nation = "england", today: date = TODAY) -> ContactList:
    """Return the list of an organisation that set one number."""
    local = {"own_dsl": LocalNumber(day="ext. 214", checked="2026-11-01")}
    return ContactList(content(), local, nation, today)


def ids(state_of: ContactList) -> list[str]:
    """Return which contacts are shown."""
    return [number.id for number in state_of.state().numbers]


def test_999_comes_first_in_every_nation() -> None:
    for nation in ("england", "wales", "scotland", "northern_ireland"):
        assert ids(contacts(nation))[0] == "emergency_999"


def test_a_nation_shows_its_own_and_no_other() -> None:
    there = ids(contacts("scotland"))

    assert "guardianship_scot" in there
    assert "ictg_line" not in there


def test_choosing_a_nation_shows_that_one() -> None:
    shown = contacts("england")
    state = shown.choose_nation("northern_ireland")

    assert "hsct_gateway" in [number.id for number in state.numbers]


@pytest.mark.parametrize("need", [need.value for need in NEEDS])
def test_every_need_finds_somebody_in_every_nation(need: str) -> None:
    for nation in ("england", "wales", "scotland", "northern_ireland"):
        assert contacts(nation).choose_need(need).numbers


def test_every_contact_shown_belongs_to_a_need() -> None:
    everyone = set(ids(contacts()))
    sorted_in = {
        number.id
        for need in NEEDS
        if need.value != "all"
        for number in contacts().choose_need(need.value).numbers
    }

    assert everyone == sorted_in


def test_a_name_and_a_number_are_both_found() -> None:
    assert "childline" in [n.id for n in contacts().search("childl").numbers]
    assert "childline" in [n.id for n in contacts().search("0800-1111").numbers]


def test_an_own_number_is_shown_and_a_missing_one_says_so() -> None:
    shown = {number.id: number for number in contacts().state().numbers}

    assert shown["own_dsl"].number == "ext. 214"
    assert shown["deputy_lead"].not_set


def test_old_numbers_are_marked() -> None:
    later = contacts(today=date(2028, 1, 1)).state().numbers

    assert {number.stale for number in later if not number.not_set} == {"red"}


def test_a_dead_number_names_the_one_in_use() -> None:
    state = contacts().search("0800 783 2589")

    assert state.numbers == ()
    assert "no longer in use" in state.dead


def test_guidance_is_found_by_words_left_unfinished() -> None:
    known = GuidanceList(content())

    assert "consent_sharing" in [page.id for page in known.pages("consen shar")]
    assert known.pages("zzzz") == ()
    assert known.pages() == content().guidance


def test_a_page_names_its_sources_with_the_day_they_were_checked() -> None:
    known = GuidanceList(content())
    page = known.page("after_referral")
    assert page is not None

    lines = known.sources(page.sources)
    assert lines
    assert all("Checked 22 November 2026" in line for line in lines)
    assert known.page("gone") is None
