"""Papers that leave the house: to the person, a child, parents, a manager."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.report.reading import opened, page_texts
from tests.unit.report.samples import (
    NAME,
    case_files,
    child_case,
    child_input,
    input_of,
)
from trafficking_desk.cases.record import SafetyPlan
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import contacts_for, resolve
from trafficking_desk.report.documents import build
from trafficking_desk.report.escalation import escalation_letter
from trafficking_desk.report.handouts import child_card, parents_sheet, poster
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.persons_copy import persons_copy
from trafficking_desk.report.plain import render_text


def in_nation(nation: Nation) -> PackInput:
    """Return the child's case in another nation."""
    setting = msgspec.structs.replace(child_case().setting, nation=nation)
    return input_of(msgspec.structs.replace(child_case(), setting=setting))


def test_the_letter_lists_the_calls_and_names_nobody() -> None:
    """From the log: when, with whom, what came of it."""
    text = render_text(escalation_letter(child_input()))
    assert "20 November 2026 at 14:20" in text
    assert "Ring children's services now." in text
    assert "Worker's view: I think that he is made to sell drugs" in text
    assert NAME not in text
    assert "Dee" not in text


def test_what_a_service_was_told_stands_before_all_else() -> None:
    """Its manager looks for that; calls to 999 and a helpline stand below."""
    text = render_text(
        escalation_letter(input_of(case_files()["full_cardiff_refuses"]))
    )
    told, _heading, other = text.partition("What else was done")
    told = told.split("When we told you")[1]
    assert "15:45" in told
    assert "Helpline" not in told
    assert "Helpline" in other
    assert "in this pack" not in render_text(escalation_letter(child_input()))


def test_a_letter_without_calls_leaves_room_for_them() -> None:
    """Lines for a pen."""
    case = msgspec.structs.replace(child_case(), actions_taken=())
    text = render_text(escalation_letter(input_of(case)))
    assert "Calls and letters: day, time, with whom, what was said\n____" in text


def test_the_persons_copy_asks_first_if_it_is_safe_to_carry() -> None:
    """And holds no name of anyone who may be involved, no view, no name of theirs."""
    text = render_text(persons_copy(child_input()))
    assert text.index("Is it safe for you to carry this?") < text.index("Who we tell")
    for kept_back in (NAME, "grey car", "made to sell drugs", "traffick", "victim"):
        assert kept_back not in text.lower()


def test_an_adult_is_told_what_needs_their_yes() -> None:
    """A child is told that it does not."""
    adult = render_text(persons_copy(input_of(case_files()["forced_labour_adult"])))
    assert "Only if you say yes:" in adult
    assert "You can say no to the Home Office referral." in adult
    child = render_text(persons_copy(child_input()))
    assert "Only if you say yes:" not in child
    assert "You are under 18, or may be." in child


def test_large_print_needs_more_pages_for_the_same_words() -> None:
    """It is drawn larger, on the same paper."""
    plan = SafetyPlan(wishes=20 * "I want to sleep.\n")
    case = msgspec.structs.replace(child_case(), safety_plan=plan)
    large = persons_copy(input_of(case))
    small = replace(large, large=False)
    counts = [len(page_texts(render_pdf(one))) for one in (small, large)]
    assert counts[0] < counts[1]


@pytest.mark.parametrize(
    ("nation", "numbers"),
    [
        ("england", ["Childline"]),
        ("scotland", ["Childline"]),
        ("wales", ["Childline", "Meic", "Commissioner"]),
    ],
)
def test_a_childs_card_has_the_numbers_of_the_nation(
    nation: Nation, numbers: list[str]
) -> None:
    """On one small page."""
    card = child_card(in_nation(nation))
    text = render_text(card)
    assert all(name in text for name in numbers)
    assert ("Meic" in text) == (nation == "wales")
    assert len(page_texts(render_pdf(card))) == 1


def test_who_helps_children_in_wales_is_named_also_without_a_number() -> None:
    """By name, on the card as it is printed: only numbers of the nation are there."""
    pack = in_nation("wales")
    today = pack.as_of.date()
    here = contacts_for(pack.content, "wales")
    numbers = {one.id: resolve(one, {}, today) for one in here}
    card = child_card(replace(pack, numbers=numbers))
    text = render_text(card)
    assert "Children's Commissioner for Wales" in text
    assert "ask us how to reach them" in text
    assert "Not set" not in text
    assert len(page_texts(render_pdf(card))) == 1
    assert "Commissioner" not in render_text(child_card(in_nation("scotland")))


@pytest.mark.parametrize(
    "document", ["child_card", "persons_copy", "parents_sheet", "language_sheet"]
)
def test_the_file_of_what_is_taken_along_does_not_say_what_made_it(
    document: str,
) -> None:
    """Whoever finds it on a phone sees no name of this program."""
    with opened(render_pdf(build(document, child_input()))) as pdf:
        info, xmp = pdf.trailer.Info, pdf.Root.Metadata.read_bytes().decode()
        assert str(info.Creator) == str(info.Producer) == "PDF"
        assert "Trafficking" not in xmp


def test_sheets_for_others_hold_nothing_of_the_case() -> None:
    """Not even the reference."""
    for built in (parents_sheet, poster, child_card):
        text = render_text(built(child_input()))
        for known in (NAME, "TD-7Q2M4X-K", "grey car"):
            assert known not in text


def test_the_poster_is_one_page_and_says_that_one_sign_is_enough() -> None:
    """Large enough to read from a step away."""
    built = poster(child_input())
    assert "One sign is enough. You do not need proof." in render_text(built)
    assert len(page_texts(render_pdf(built))) == 1
