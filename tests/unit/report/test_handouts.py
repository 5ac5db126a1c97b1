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
from trafficking_desk.cases.sharing import Facts, OtherPerson, Services
from trafficking_desk.cases.sign import Danger
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


def test_the_letter_lists_the_calls_to_services_and_no_others() -> None:
    """Its manager looks for those; the lead, 999 and a helpline are not theirs."""
    text = render_text(
        escalation_letter(input_of(case_files()["full_cardiff_refuses"]))
    )
    told = text.split("When we rang you")[1]
    assert "18 November 2026 at 15:45" in told
    assert "Rang Council social services, for children: no answer" in told
    assert "Helpline" not in told
    assert "Told our safeguarding lead" not in told


def test_the_letter_gives_the_view_as_a_view() -> None:
    """Under its own heading."""
    text = render_text(escalation_letter(child_input()))
    assert "Worker's view\n" in text
    assert "I think that he is made to sell drugs" in text


def test_a_letter_without_calls_leaves_room_for_them() -> None:
    """Lines for a pen."""
    case = msgspec.structs.replace(child_case(), actions_taken=())
    text = render_text(escalation_letter(input_of(case)))
    assert "Calls and letters: day, time, with whom, what was said\n____" in text


def test_the_persons_copy_says_first_that_it_stays_here() -> None:
    """And holds no name of anyone who may be involved, no view, no name of theirs."""
    text = render_text(persons_copy(child_input()))
    assert text.index("This paper stays here") < text.index("Who we tell")
    for kept_back in (NAME, "grey car", "made to sell drugs", "traffick", "victim"):
        assert kept_back not in text.lower()


def test_an_adult_is_told_what_needs_their_yes() -> None:
    """A child is told that it does not."""
    adult = render_text(persons_copy(input_of(case_files()["forced_labour_adult"])))
    assert "Only if you say yes:" in adult
    assert "You can say no to the Home Office form" in adult
    child = render_text(persons_copy(child_input()))
    assert "Only if you say yes:" not in child
    assert "You are under 18." in child


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


def without_danger() -> PackInput:
    """Return the child's case when nobody who may be involved is near."""
    return input_of(
        msgspec.structs.replace(child_case(), facts=Facts(), danger_now=Danger("no"))
    )


def test_an_adult_has_no_childs_card_and_no_sheet_for_parents() -> None:
    """The paper says why, and nothing else."""
    pack = input_of(case_files()["full_cardiff_refuses"])
    for built in (child_card, parents_sheet):
        text = render_text(built(pack))
        assert "Not for this case" in text
        assert "0800" not in text


def test_parents_have_no_sheet_where_it_could_warn_someone() -> None:
    """Someone near, someone at home who may be involved, or parents not told."""
    safe = without_danger()
    involved = OtherPerson(role="Uncle", may_be_involved=True, link="family")
    untold = msgspec.structs.replace(safe.case.home, parents_told="no")
    for case in (
        child_case(),
        msgspec.structs.replace(safe.case, people=(involved,)),
        msgspec.structs.replace(safe.case, home=untold),
    ):
        assert "Not for this case" in render_text(parents_sheet(input_of(case)))
    assert "Please do not" in render_text(parents_sheet(safe))


def test_parents_have_the_number_of_the_council_that_the_case_holds() -> None:
    """And no note that is for staff."""
    services = Services(council_phone="0121 496 0060")
    pack = without_danger()
    case = msgspec.structs.replace(pack.case, services=services)
    text = render_text(parents_sheet(input_of(case)))
    assert "Council children's services: 0121 496 0060" in text
    for for_staff in ("Give this", "confirm", "Checked"):
        assert for_staff not in text


def test_only_childline_is_called_free_on_the_childs_card() -> None:
    """Each line has its own words under it."""
    card = render_text(child_card(child_input()))
    assert "Childline: 0800 1111\nFree to ring." in card
    assert card.count("Free to ring") == 1


def test_the_poster_puts_999_first_and_says_what_to_do_without_an_answer() -> None:
    """In words of the nation."""
    text = render_text(poster(in_nation("northern_ireland")))
    assert text.index("Ring 999") < text.index("Someone speaks for another")
    assert "the Trust's emergency social work service" in text
    assert "Do not warn anyone who may be involved." in text
    assert "Checked 22 November 2026" in text


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


def test_a_sheet_read_at_home_does_not_speak_of_here() -> None:
    """And names no number that a parent does not have."""
    text = render_text(parents_sheet(without_danger()))
    assert "Who to ask for at Example Academy, and their number" in text
    assert "out of hours" not in text
    assert "Nobody answers? Ring 101 at any hour. In danger ring 999." in text
    assert "Say: “I fear that someone is using my child.”" in text


def test_each_number_of_the_childs_card_says_what_it_is_for() -> None:
    """A name alone tells a child little; "here" tells nothing on the way."""
    text = render_text(child_card(in_nation("wales")))
    assert "Meic, Wales: 080880 23456\n\n" not in text
    assert "An adult I can talk to, and where they are" in text
    assert "press 55 when asked" in text
