"""Stories about numbers: local ones, old ones, dead ones."""

from dataclasses import dataclass
from datetime import date

import pytest

from tests.unit.content.shelf import Shelf
from trafficking_desk.content.contact import Contact
from trafficking_desk.content.contacts import contacts_for, find_dead, resolve
from trafficking_desk.content.model import Content

TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Own:
    """A number as an organisation would set it."""

    day: str = ""
    evening: str = ""
    checked: str = ""


def contact(**changes: object) -> Contact:
    """Return a made-up contact."""
    plain: dict[str, object] = {
        "id": "lead",
        "name": "The lead",
        "who_for": "Everyone",
        "nations": ("wales",),
        "kind": "internal",
        "confidence": "official",
        "checked": TODAY,
        "sources": (),
    }
    return Contact(**(plain | changes))  # type: ignore[arg-type]


def test_a_local_number_nobody_set_says_so() -> None:
    """It never stands there empty, and it is not stale: it is not there."""
    number = resolve(contact(local=True), {}, TODAY)

    assert number.not_set
    assert number.shown == "not set: ask your lead"
    assert number.stale == ""


def test_nobody_is_sent_to_the_lead_for_the_number_of_the_lead() -> None:
    """That would lead round in a circle."""
    number = resolve(contact(id="own_dsl", local=True), {}, TODAY)

    assert number.shown == "not set"


def test_a_local_number_is_the_one_the_organisation_set() -> None:
    """Day, evening and the day they checked it."""
    own = Own(day="029 2000 0000", evening="029 2000 0001", checked="2026-11-01")

    number = resolve(contact(local=True), {"lead": own}, TODAY)

    assert (number.number, number.evening) == ("029 2000 0000", "029 2000 0001")
    assert number.checked == date(2026, 11, 1)
    assert not number.not_set
    assert number.stale == ""


def test_an_organisation_cannot_change_a_national_number() -> None:
    """A local number under a national id is left aside."""
    number = resolve(contact(number="999"), {"lead": Own(day="1")}, TODAY)

    assert number.shown == "999"


@pytest.mark.parametrize("checked", ["", "last week"])
def test_a_local_number_never_checked_is_amber(checked: str) -> None:
    """Nobody knows how old it is."""
    own = {"lead": Own(day="1", checked=checked)}

    assert resolve(contact(local=True), own, TODAY).stale == "amber"


@pytest.mark.parametrize(
    ("checked", "stale"),
    [
        (date(2026, 11, 22), ""),
        (date(2026, 5, 26), ""),  # 180 days
        (date(2026, 5, 25), "amber"),  # 181
        (date(2025, 11, 22), "amber"),  # 365
        (date(2025, 11, 21), "red"),  # 366
    ],
)
def test_numbers_turn_amber_after_180_days_and_red_after_a_year(
    checked: date, stale: str
) -> None:
    """Counted in days from the last check."""
    assert resolve(contact(number="1", checked=checked), {}, TODAY).stale == stale


def test_where_there_is_no_phone_the_address_stands_in_its_place() -> None:
    """Web first; an email not shown as the number is small print."""
    web = resolve(contact(web="a.example", email="b@a.example"), {}, TODAY)
    email = resolve(contact(email="b@a.example"), {}, TODAY)

    assert (web.shown, web.small) == ("a.example", "Email: b@a.example")
    assert (email.shown, email.small) == ("b@a.example", "")
    told = resolve(contact(number="Ask the council", web="a.example"), {}, TODAY)
    assert (told.shown, told.small) == ("Ask the council", "Web: a.example")


def test_what_is_not_confirmed_says_so() -> None:
    """The caution comes before the note."""
    number = resolve(
        contact(number="1", confidence="to_confirm", note="By day."), {}, TODAY
    )

    caution = "We could not confirm this number: check it before you need it."
    assert number.small == f"{caution} By day."
    assert not number.confirmed


def test_each_nation_gets_its_own_numbers_and_none_that_may_not_be_printed(
    shelf: Shelf,
) -> None:
    """What is only known, never printed, stays out."""
    content = shelf.load()

    assert [kept.id for kept in contacts_for(content, "wales")] == ["helpline"]
    assert contacts_for(content, "scotland") == ()

    shelf.change("resources/contacts.toml", "kind =", "print = false\nkind =")
    assert contacts_for(shelf.load(), "wales") == ()


@pytest.mark.parametrize(
    "typed", ["0300 1112223", "(0300) 111-2223", "+44 300 111 2223", "0044 3001112223"]
)
def test_a_dead_number_leads_to_the_right_one(shelf: Shelf, typed: str) -> None:
    """However it is written."""
    found = find_dead(shelf.load(), typed)

    assert found is not None
    assert found.id == "helpline"


@pytest.mark.parametrize("typed", ["", "no digits", "0300 111 222", "0800 000 000"])
def test_what_is_not_a_dead_number_leads_nowhere(shelf: Shelf, typed: str) -> None:
    """Neither do a part of one, nor a number that is alive."""
    assert find_dead(shelf.load(), typed) is None


@pytest.mark.parametrize("nation", ["england", "wales", "scotland", "northern_ireland"])
def test_every_nation_has_999_first_then_its_own_lead(
    shipped: Content, nation: str
) -> None:
    """999 leads every list; the lead, the council or Trust and police are there."""
    ids = [kept.id for kept in contacts_for(shipped, nation)]

    assert ids[0] == "emergency_999"
    assert "own_dsl" in ids
    assert {"childrens_social_care", "hsct_gateway"} & set(ids)
    assert {"police_101", "psni"} & set(ids)


@pytest.mark.parametrize(
    ("dead", "instead"),
    [
        ("0800 783 2589", "08000 121 700"),
        ("0300 303 8151", "0800 808 3733"),
        ("0844 778 2406", "101"),
    ],
)
def test_numbers_of_old_leaflets_lead_to_those_of_today(
    shipped: Content, dead: str, instead: str
) -> None:
    """Two are in leaflets that the desk was made from."""
    found = find_dead(shipped, dead)

    assert found is not None
    assert found.number == instead


def test_every_contact_that_a_plan_names_is_shipped(shipped: Content) -> None:
    """The ids are for ever: steps and saved cases hold them."""
    local = {kept.id for kept in shipped.contacts.values() if kept.local}

    assert local == {
        "own_dsl",
        "deputy_lead",
        "childrens_social_care",
        "adult_social_care",
        "hsct_gateway",
        "hsct_adult",
        "lado",
        "mash",
        "police_team",
        "interpreter_service",
        "marac",
    }
    assert {
        "emergency_999",
        "police_101",
        "psni",
        "nhs111",
        "nspcc_helpline",
        "childline",
        "msh_unseen",
        "ceop",
        "ictg_line",
        "guardianship_scot",
        "ni_guardian",
        "salvation_army",
        "tara",
        "migrant_help_scot",
        "migrant_help_ni",
        "blwa",
    } <= set(shipped.contacts)
