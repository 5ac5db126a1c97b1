"""The sheet for the wall is one page, right, and usable with a pen."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import AS_OF, content, numbers
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import resolve
from trafficking_desk.report.contact_sheet import Size, contact_sheet, discreet_card
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import ContactCard
from trafficking_desk.settings import LocalNumber

SIZES: tuple[Size, ...] = ("wall", "pocket")
NATIONS: tuple[Nation, ...] = ("england", "wales", "scotland", "northern_ireland")


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("size", ["wall", "pocket", "discreet"])
def test_every_sheet_is_one_page(nation: Nation, size: Size) -> None:
    """Whatever the nation and the size."""
    sheet = contact_sheet(numbers(), "Example Academy", nation, AS_OF, size)
    assert len(page_texts(render_pdf(sheet))) == 1


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("size", SIZES)
def test_a_sheet_with_every_local_number_set_is_one_page(
    nation: Nation, size: Size
) -> None:
    """Day and evening numbers fit too."""
    local = {
        one.id: LocalNumber("01632 960 000 ext. 4", "07700 900 000", "2026-11-01")
        for one in content().contacts.values()
        if one.local
    }
    known = {
        one.id: resolve(one, local, AS_OF.date() + timedelta(days=400))
        for one in content().contacts.values()
    }
    sheet = contact_sheet(known, "Example Academy", nation, AS_OF, size)
    assert len(page_texts(render_pdf(sheet))) == 1


def test_the_local_numbers_nobody_must_have_print_once_they_are_set() -> None:
    """Unset they leave no line; the hub is a word of councils in England."""
    local = {one: LocalNumber(f"01632 {one}") for one in ("mash", "police_team")}
    known = {
        one.id: resolve(one, local, AS_OF.date()) for one in content().contacts.values()
    }
    england = render_text(contact_sheet(known, "", "england", AS_OF))
    scotland = render_text(contact_sheet(known, "", "scotland", AS_OF))

    assert "Your local police team: 01632 police_team" in england
    assert "Multi-agency safeguarding hub (MASH): 01632 mash" in england
    assert "interpreter" not in england
    assert "MASH" not in scotland


def test_999_comes_first_and_is_the_largest() -> None:
    """It is the one large card."""
    cards = [
        node
        for node in contact_sheet(numbers(), "", "england", AS_OF).sections[0].nodes
        if isinstance(node, ContactCard)
    ]
    assert [card.number for card in cards if card.large] == ["999"]
    assert cards[0].number == "999"


def test_a_number_that_is_not_set_leaves_a_line_for_a_pen() -> None:
    """And says so."""
    text = render_text(contact_sheet(numbers(), "", "england", AS_OF))
    assert "Council children's services: by day: Not set. Write it here: ____" in text
    assert "Council: evening, night, weekend: Not set." in text
    assert "Your safeguarding lead: ext. 214" in text


def test_northern_ireland_has_its_trust_and_no_council() -> None:
    """Heading, lines and where to ring when nobody answers."""
    for size in SIZES:
        text = render_text(
            contact_sheet(numbers(), "", "northern_ireland", AS_OF, size)
        )
        assert "Here and at the Trust" in text
        assert "The Trust's emergency social work service: Not set." in text
        assert "No answer? Ring the Trust's emergency social work service" in text
        assert "ouncil" not in text


def test_children_of_each_nation_have_a_door_by_its_name() -> None:
    """One contact, called by what it is called there."""
    names = {
        "england": "Council children's services",
        "wales": "Council social services, for children",
        "scotland": "Council social work, for children",
    }
    for nation, name in names.items():
        text = render_text(contact_sheet(numbers(), "", nation, AS_OF))  # type: ignore[arg-type]
        assert f"{name}: by day" in text


def test_an_evening_number_that_is_set_needs_no_line_for_a_pen() -> None:
    """It stands under the number by day."""
    own = LocalNumber("0121 1", "0121 2", "2026-11-01")
    contact = content().contacts["childrens_social_care"]
    known = dict(numbers()) | {
        contact.id: resolve(contact, {contact.id: own}, AS_OF.date())
    }
    text = render_text(contact_sheet(known, "", "england", AS_OF))
    assert "Evening: 0121 2" in text
    assert "Council: evening" not in text


def test_the_wall_says_how_to_reach_999_without_a_voice_and_who_else_helps() -> None:
    """In small print, on the same page."""
    text = render_text(contact_sheet(numbers(), "", "wales", AS_OF))
    for told in ("999, then 55", "Text 999", "18000", "116 000", "080880 23456"):
        assert told in text
    assert "Ask the council for its officer for worries about staff" in text
    assert "LADO" not in text
    england = render_text(contact_sheet(numbers(), "", "england", AS_OF))
    assert "its officer for worries about staff (the LADO)" in england
    scotland = render_text(contact_sheet(numbers(), "", "scotland", AS_OF))
    assert "LADO" not in scotland


def test_the_guardian_line_is_not_promised_in_every_area_of_england() -> None:
    """In Wales it is."""
    for size in SIZES:
        for nation, told in (("england", True), ("wales", False)):
            text = render_text(
                contact_sheet(numbers(), "", nation, AS_OF, size)  # type: ignore[arg-type]
            )
            assert ("ot in every area: ring to ask" in text) is told


def test_the_evening_number_for_urgent_calls_says_so() -> None:
    """And the card for a pocket says for whom each line is, and which never close."""
    text = render_text(contact_sheet(numbers(), "", "scotland", AS_OF, "pocket"))
    assert "Out of hours, urgent only: 0141 212 8553" in text
    assert "Women: sexual exploitation\n24 hours" in text


def test_an_old_number_says_that_it_is_old() -> None:
    """In words: colour alone is lost on a black-and-white printer."""
    known = dict(numbers())
    known["nspcc_helpline"] = replace(known["nspcc_helpline"], stale="red")
    known["msh_unseen"] = replace(known["msh_unseen"], stale="amber")
    text = render_text(contact_sheet(known, "", "england", AS_OF))
    assert "OLD: last checked" in text
    assert "Check again: last checked" in text


def test_the_discreet_card_gives_nothing_away() -> None:
    """At most two numbers, and not one word of what they are for."""
    sheet = contact_sheet(numbers(), "Example Academy", "england", AS_OF, "discreet")
    pdf = render_pdf(sheet)
    text = " ".join(page_texts(pdf)).lower()
    words = ("traffick", "slave", "victim", "police", "example", "safeguard", "2026")
    assert not [word for word in words if word in text]
    assert b"rafficking" not in pdf  # nor what the file tells of itself
    assert "rafficking" not in str(PdfReader(BytesIO(pdf)).metadata)
    assert sum(isinstance(n, ContactCard) for n in sheet.sections[0].nodes) == 2


def test_the_person_chooses_what_their_numbers_are_called() -> None:
    """And no more than two are on the card."""
    lines = (("Aunt Rose", "0800 0121 700"), ("", "999"), ("Third", "101"))
    text = render_text(discreet_card(lines, AS_OF))
    assert "Aunt Rose: 0800 0121 700" in text
    assert "999" in text
    assert "Third" not in text
    assert "999, then 55" in text
    assert "55" not in render_text(discreet_card(lines[:1], AS_OF))


def test_the_pocket_sheet_folds_to_four_panels_in_reading_order() -> None:
    """Front, then the two inside pages, which are printed upside down, then back."""
    pdf = render_pdf(contact_sheet(numbers(), "Example", "wales", AS_OF, "pocket"))
    page = PdfReader(BytesIO(pdf)).pages[0]
    assert [round(side) for side in page.mediabox[2:]] == [595, 842]
    turned: dict[str, bool] = {}
    corner: dict[str, tuple[bool, bool]] = {}

    def look(text: str, matrix: list[float], at: list[float], *_rest: object) -> None:
        if text.strip():
            x = matrix[0] * at[4] + matrix[4]
            y = matrix[3] * at[5] + matrix[5]
            turned[text.strip()] = matrix[0] < 0
            corner[text.strip()] = (x > 595 / 2, y > 842 / 2)

    page.extract_text(visitor_text=look)
    found = [
        next((turned[one], corner[one]) for one in turned if one.startswith(start))
        for start in ("Whom to ring", "Council social", "NSPCC", "What to say")
    ]
    assert found == [
        (False, (True, False)),
        (True, (True, True)),
        (True, (False, True)),
        (False, (False, False)),
    ]


def test_999_prints_even_when_the_contacts_cannot_be_read() -> None:
    """A broken file must not cost the one number that matters."""
    for size in ("wall", "pocket", "discreet"):
        sheet = contact_sheet({}, "", "england", AS_OF, size)
        assert "999" in render_text(sheet)
