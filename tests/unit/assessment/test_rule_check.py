"""Stories about rules that lean on content which is not there."""

from datetime import date

import pytest
from msgspec.structs import replace

from trafficking_desk.assessment.never import NEVER_RULES
from trafficking_desk.assessment.notes import NOTE_RULES
from trafficking_desk.assessment.rule_check import check_rules, rule_texts
from trafficking_desk.assessment.rules import STEP_RULES, all_rules
from trafficking_desk.bundled import bundled
from trafficking_desk.content.contact import Contact
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content

TODAY = date(2026, 11, 22)
NOTES = {rule.id for rule in (*NOTE_RULES, *NEVER_RULES)}


@pytest.fixture(scope="module")
def shipped() -> Content:
    """Return the content that ships."""
    return load_content(bundled("forms"), bundled("resources"))


def with_contact(content: Content, changed: Contact) -> Content:
    """Return `content` with one contact changed."""
    return replace(content, contacts={**content.contacts, changed.id: changed})


def test_the_rules_and_the_shipped_content_fit_together(shipped: Content) -> None:
    """Sources, contacts, signs, fields, dates and words."""
    assert check_rules(shipped, TODAY) == ()


def test_a_rule_whose_source_is_gone_is_named(shipped: Content) -> None:
    """With the source's id and where to put it."""
    sources = {id_: one for id_, one in shipped.sources.items() if id_ != "MSA"}

    faults = check_rules(replace(shipped, sources=sources), TODAY)

    assert faults
    assert all("sources: “MSA” is not in sources.toml" in fault for fault in faults)


def test_a_step_never_sends_to_a_contact_that_is_not_there(shipped: Content) -> None:
    """Nor to one that is known but never printed."""
    gone = {id_: one for id_, one in shipped.contacts.items() if id_ != "own_dsl"}
    hidden = with_contact(shipped, replace(shipped.contacts["own_dsl"], print=False))

    for content in (replace(shipped, contacts=gone), hidden):
        (fault,) = check_rules(content, TODAY)
        assert fault.endswith("contacts: “own_dsl” is no contact to ring: correct it.")


def test_a_step_never_sends_to_a_contact_of_another_nation(shipped: Content) -> None:
    """The guardian line does not work in Scotland."""
    tara = replace(shipped.contacts["tara"], nations=("england",))

    faults = check_rules(with_contact(shipped, tara), TODAY)

    assert faults
    assert all("“tara” does not work in scotland" in fault for fault in faults)


def test_a_sign_that_a_rule_asks_about_must_be_shipped(shipped: Content) -> None:
    """Its rule would be silent for ever."""
    groups = tuple(
        group for group in shipped.groups if group.id != "accompanying_adult"
    )

    faults = check_rules(replace(shipped, groups=groups), TODAY)

    assert "rules: adu_acts_interpreter: No such sign is shipped: correct it." in faults


def test_a_page_about_a_step_that_is_gone_is_named(shipped: Content) -> None:
    """With the page's id."""
    first, *others = shipped.guidance
    strayed = replace(first, about=("tell_everyone",))

    faults = check_rules(replace(shipped, guidance=(strayed, *others)), TODAY)

    assert first.about
    assert f"{first.id}: about: “tell_everyone” is no step, note or never" in faults[0]


def test_every_step_note_and_never_has_a_page_that_says_more(shipped: Content) -> None:
    """Without its pages, each is named."""
    faults = check_rules(replace(shipped, guidance=()), TODAY)

    assert "escalate: No page says more: name it in one's about." in faults
    assert len(faults) == len({rule.step for rule in STEP_RULES}) + len(NOTES)
    assert [page.id for page in shipped.pages_about("escalate")] == [
        "no_further_action",
        "whistleblowing",
    ]


def test_rules_checked_tomorrow_are_a_fault(shipped: Content) -> None:
    """Nobody has checked them yet."""
    faults = check_rules(shipped, date(2026, 11, 21))

    assert len(faults) == len(all_rules())
    assert all("checked: This date has not come yet: " in fault for fault in faults)


def test_every_step_is_among_the_texts_that_are_checked() -> None:
    """The spread of cases reaches each of them."""
    assert {rule.id for rule in STEP_RULES} <= {place for place, _text in rule_texts()}
