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
    assert contacts().search("childl").numbers[0].id == "childline"
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


def test_a_place_leads_to_the_numbers_of_its_nation() -> None:
    state = contacts("england").search("number for Glasgow at night")

    assert state.nation == "scotland"
    shown = [number.id for number in state.numbers]
    assert shown[0] == "emergency_999"
    assert {"childrens_social_care", "police_101"} <= set(shown)
    assert contacts("england").search("Belfsat").nation == "northern_ireland"
    assert contacts("wales").search("childline").nation == "wales"


def guidance(nation: Nation = "england") -> GuidanceList:
    """Return the guidance of an organisation that set no number."""
    return GuidanceList(content(), {}, nation, TODAY)


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("can I use her aunt to translate?", "interpreters"),
        ("he says he chose to", "barriers"),
        ("do I need consent?", "consent_sharing"),
        ("what happens to him after the referral?", "after_referral"),
        ("consen shar", "consent_sharing"),
        ("interpretter", "interpreters"),
    ],
)
def test_what_a_worker_asks_in_a_hurry_is_the_first_page_found(
    asked: str, page: str
) -> None:
    assert guidance().pages(asked)[0].id == page


def test_a_question_for_a_number_finds_it_in_the_guidance_too() -> None:
    found = [n.id for n in guidance().numbers("number for Glasgow at night")]

    assert found[0] == "emergency_999"
    assert guidance().numbers("") == ()
    assert guidance().numbers("he says he chose to") == ()


def test_a_page_leads_to_pages_and_numbers_near_it() -> None:
    known = guidance("wales")
    page = known.page("child_told")
    assert page is not None

    assert [number.id for number in known.named(page)] == ["childline", "meic"]
    near = [other.id for other in known.related(page)]
    assert near
    assert "child_told" not in near
    assert len(near) <= 4


def test_guidance_that_holds_no_word_typed_is_not_shown() -> None:
    known = guidance()

    assert known.pages("zzzz") == ()
    assert known.pages() == content().guidance


def test_a_page_names_its_sources_with_the_day_they_were_checked() -> None:
    known = guidance()
    page = known.page("after_referral")
    assert page is not None

    lines = known.sources(page.sources)
    assert lines
    assert all("Checked 22 November 2026" in line for line in lines)
    assert known.page("gone") is None
