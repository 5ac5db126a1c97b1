"""The referral pack says what a receiver needs, in whose words, and its gaps."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from tests.unit.report.samples import (
    AS_OF,
    NAME,
    child_case,
    child_outcome,
    child_pack,
    content,
    numbers,
)
from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.needs import Receiver
from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import SECTIONS, referral_pack
from trafficking_desk.report.tree import Document, Notice, Paragraph

CASES = Path(__file__).parents[2] / "cases"
NEVER_SAID = ("low risk", "low-risk", "not a victim", "score")


def pack_of(case: Case, include: frozenset[str] | None = None) -> Document:
    """Return the pack of a case as the rules see it."""
    outcome = assess(case, AS_OF, content().signs)
    return referral_pack(case, outcome, numbers(), content(), AS_OF, include=include)


def bare_case(*signs: str, nation: str = "england") -> Case:
    """Return a case with hardly anything in it."""
    setting = msgspec.convert({"nation": nation, "kind": "school"}, Setting)
    seen = tuple(Sign(indicator=sign, known_by="seen") for sign in signs)
    return Case(format=FORMAT, setting=setting, signs=seen)


def section_text(document: Document, section: str) -> str:
    """Return one section as text."""
    only = tuple(one for one in document.sections if one.id == section)
    return render_text(replace(document, subtitle="", sections=only))


@pytest.mark.parametrize("file", sorted(CASES.glob("*.json")), ids=lambda f: f.stem)
def test_no_pack_says_what_must_never_be_said(file: Path) -> None:
    """Not even with a "no" before it."""
    case = read_case_file(file, content().signs)
    text = render_text(pack_of(case)).lower()
    assert not [words for words in NEVER_SAID if words in text]


def test_danger_is_the_first_thing_on_the_cover() -> None:
    """A banner, before who it is for."""
    first = child_pack().sections[0].nodes[0]
    assert isinstance(first, Notice)
    assert first.kind == "danger"
    assert "Two men in a grey car wait at the gate." in first.points


def test_the_cover_has_the_evening_number_and_whom_it_is_about() -> None:
    """The receiver can look the child up and ring back tonight, from page one."""
    cover = section_text(child_pack(), "cover")
    assert "07700 900456" in cover
    assert f"Who: {NAME}; born 2 May 2011 (aged 15)" in cover


def test_each_sign_says_how_it_is_known_and_in_whose_words() -> None:
    """Seen, told, where, by whom, what was asked."""
    text = section_text(child_pack(), "signs")
    assert "Told by the person to Sam Reed  ·  It happened: 20 November 2026" in text
    assert "Where: School office" in text
    assert "They were asked: Is there anything that worries you at home?" in text
    assert "Their words: “I sell <b>for</b> them & they keep it 😀”" in text


def test_background_is_marked_as_no_evidence_by_itself() -> None:
    """Context signs stand apart."""
    context = next(s.id for s in content().signs.values() if s.kind == "context")
    text = section_text(pack_of(bare_case(context)), "signs")
    assert "Background" in text
    assert "None is evidence by itself." in text


def test_a_tick_for_nothing_seen_is_never_printed() -> None:
    """It would read as an all-clear."""
    text = section_text(pack_of(bare_case("ctx_no_indicators")), "signs")
    assert "Not recorded." in text


def test_what_this_may_be_gives_the_workers_view_and_its_reason() -> None:
    """Judgement is named as such."""
    text = section_text(child_pack(), "elements")
    assert (
        "Worker's view: This happened: Moved, any distance. Why: He was driven to"
        " another city." in text
    )
    assert "Not needed for anyone under 18." in text


def test_those_who_may_be_involved_stand_apart() -> None:
    """Flagged in a box: never to be contacted."""
    text = section_text(child_pack(), "people")
    box, others = text.split("Other people")
    assert "do not contact" in box
    assert "Driver of the grey car" in box
    assert "Ms Example" in others


def test_each_step_has_its_reason_and_source_and_says_if_it_is_done() -> None:
    """The reader sees why, and where it comes from; no order is theirs."""
    text = section_text(child_pack(), "plan")
    assert "Why: A sign of harm was told by the child." in text
    assert "Home Office toolkit" in text
    assert "• Told our safeguarding lead\n  Done 20 November 2026 at 14:20" in text
    assert "• Refer childrens services\n  Not yet" in text
    for ours in ("your lead", "not set", "Do this and write down when."):
        assert ours not in text


def test_only_the_sources_of_the_plan_are_listed_with_the_day_of_the_check() -> None:
    """What no part of the pack names is not among them."""
    text = section_text(child_pack(), "sources")
    assert "Checked 22 November 2026: " in text
    assert "Home Office toolkit (April 2026)" in text
    assert "NSPCC Learning" in text
    assert "not read" not in text
    assert text.count("Checked") == 1
    without = pack_of(child_case(), frozenset({"story", "sources"}))
    assert [section.id for section in without.sections] == ["story"]


def test_a_sign_stands_in_the_words_of_this_case() -> None:
    """The checklist's wording holds for many: it is what was looked at."""
    text = section_text(child_pack(), "signs")
    looked = text.index("On our list: ")
    assert text.index("Worker's note: He cried.") < looked
    assert "• From: Police  ·  17 November 2026" in text
    assert "Ticked on our list, and no more written: " in text
    assert "By: Police" not in text


def test_what_was_looked_for_and_not_seen_says_by_whom() -> None:
    """And when, and where; a gap is named."""
    sign = Sign(
        indicator="phy_injury", known_by="not_seen", by="School nurse", where="School"
    )
    case = msgspec.structs.replace(child_case(), signs=(sign,))
    text = section_text(pack_of(case), "signs")
    assert "(by School nurse; When: not recorded; School)" in text
    bare = section_text(child_pack(), "signs")
    assert "(by whom: not recorded; " in bare


def test_no_fact_stands_under_the_workers_view() -> None:
    """Last contact has a heading of its own, before it."""
    told = msgspec.structs.replace(
        child_case().story, last_contact_when="week", why_not_sooner="He was afraid."
    )
    case = msgspec.structs.replace(child_case(), story=told)
    text = section_text(pack_of(case), "story")
    order = (
        "Last contact, and telling",
        "He was afraid.",
        "Worker's view\n",
        "I think",
    )
    places = [text.index(one) for one in order]
    assert places == sorted(places)


def test_what_several_readers_ask_for_is_named_once() -> None:
    """For all, or for some of them."""
    receivers: tuple[Receiver, ...] = ("childrens_services", "police", "guardian")
    gaps = (
        *(Gap("person.date_of_birth", one, "Date of birth") for one in receivers),
        *(Gap("person.ethnicity", one, "Ethnicity") for one in receivers[:2]),
        Gap("home.responsibility", "guardian", "Who decides"),
    )
    outcome = replace(child_outcome(), gaps=gaps)
    pack = referral_pack(child_case(), outcome, numbers(), content(), AS_OF)
    text = section_text(pack, "gaps")
    assert "For all\n-------\n\n• Date of birth\n" in text
    assert "• Ethnicity (Children's services; Police)" in text
    assert text.count("Date of birth") == text.count("Ethnicity") == 1
    assert "• Who decides" in text


def test_a_list_with_nothing_open_claims_no_more_than_that() -> None:
    """Elsewhere there may still be lines that nobody filled."""
    outcome = replace(child_outcome(), gaps=())
    pack = referral_pack(child_case(), outcome, numbers(), content(), AS_OF)
    text = section_text(pack, "gaps")
    assert "What we do not know yet" in text
    assert "We have answered everything that readers of this pack usually ask." in text


def test_a_gap_is_named_on_the_cover_and_at_the_end() -> None:
    """For the reader who will ask."""
    pack = child_pack()
    assert "Ethnicity is not recorded." in section_text(pack, "cover")
    assert "What they look like" in section_text(pack, "gaps")


def test_a_case_with_nothing_in_it_still_prints_every_section() -> None:
    """Each empty section says so in one line."""
    pack = pack_of(bare_case())
    assert tuple(section.id for section in pack.sections) == SECTIONS
    empty = [s.id for s in pack.sections if s.nodes == (Paragraph("Not recorded."),)]
    assert {"signs", "story", "people", "safety_plan", "chronology"} <= set(empty)


def test_only_the_sections_asked_for_are_printed() -> None:
    """In the paper's order, not in the order of asking."""
    pack = pack_of(child_case(), frozenset({"signs", "danger"}))
    assert [section.id for section in pack.sections] == ["danger", "signs"]


def test_northern_ireland_is_sent_to_the_trust() -> None:
    """Its children's services are not a council's."""
    cover = section_text(pack_of(bare_case(nation="northern_ireland")), "cover")
    assert "Health and Social Care Trust" in cover


def test_a_no_to_danger_that_lapsed_is_explained() -> None:
    """The old answer is shown as old."""
    danger = msgspec.structs.replace(child_case().danger_now, answer="no", kinds=())
    case = msgspec.structs.replace(child_case(), danger_now=danger)
    unknown = replace(child_outcome(), danger_now="not_known")
    pack = referral_pack(case, unknown, numbers(), content(), AS_OF)
    assert "ask again" in section_text(pack, "danger")
    assert "Danger now: not known" in section_text(pack, "cover")


def test_a_ticked_kind_of_danger_beside_not_known_is_explained() -> None:
    """The cover says danger, the answer does not: the paper says why."""
    danger = msgspec.structs.replace(
        child_case().danger_now, answer="not_known", kinds=("about_to_move",)
    )
    case = msgspec.structs.replace(child_case(), danger_now=danger)
    pack = referral_pack(
        case, replace(child_outcome(), danger_now="yes"), numbers(), content(), AS_OF
    )
    said = section_text(pack, "danger")
    assert "We treat this as danger now: about to be moved." in said
    assert "the answer then was: not known" in said
    assert "In danger now: Not known" not in said
