"""Which paper comes next, and what is asked before one goes out."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, Literal

import msgspec
import pytest

from trafficking_desk.assessment.outcome import Nrm, Outcome, Step
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.record import Action
from trafficking_desk.cases.sharing import Home, OtherPerson
from trafficking_desk.cases.sign import Danger
from trafficking_desk.desk.issues import Issued
from trafficking_desk.report.documents import WITH_CASE
from trafficking_desk.ui.packs.choosing import choice_state, next_paper
from trafficking_desk.ui.packs.hand_over import HandOver, last_check, problems

NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
CASE: Final = Case(
    format=FORMAT, reference="TD-7Q2M4X-K", setting=Setting(nation="england")
)
MISSING: Final = msgspec.structs.replace(
    CASE, danger_now=Danger(answer="yes", kinds=("missing_now",))
)
_OF_A_CHILD: Final = {"guardian", "child_card", "parents_sheet"}


def outcome(*steps: str) -> Outcome:
    """Return an outcome with these steps."""
    return Outcome(
        treat_as="child",
        danger_now="no",
        elements={},
        picture="concern",
        nrm=Nrm("consider", "should", consent_needed=False, sent_by=()),
        duty_to_notify="not_applicable",
        steps=tuple(Step(id, "today", (), id, (), "", "", "") for id in steps),
    )


def test_the_paper_of_the_next_open_step_comes_first_and_says_so() -> None:
    """What was done needs no paper now."""
    plan = outcome("tell_safeguarding_lead", "refer_childrens_services", "prepare_nrm")
    state = choice_state(CASE, plan, ())
    first = state.groups[0].papers[0]
    assert (first.document, first.is_next) == ("childrens_services", True)

    done = Action(step="refer_childrens_services", result="done")
    later = msgspec.structs.replace(CASE, actions_taken=(done,))
    state = choice_state(later, plan, ())
    marked = [
        row.document for group in state.groups for row in group.papers if row.is_next
    ]
    assert marked == ["first_responder"]
    assert state.groups[0].papers[0].document == "first_responder"


def test_a_plan_without_papers_leads_to_the_referral() -> None:
    """It fits any agency."""
    assert next_paper(CASE, outcome("see_alone")) == "referral"


def test_a_missing_person_comes_before_every_other_paper() -> None:
    """Minutes count."""
    state = choice_state(MISSING, outcome("refer_childrens_services"), ())
    assert state.missing
    assert state.groups[0].papers[0].document == "missing_person"


def test_every_paper_of_a_case_can_be_chosen_and_says_what_it_is_for() -> None:
    """Whatever is added to the list of papers later."""
    groups = choice_state(CASE, outcome(), ()).groups
    rows = [row for group in groups for row in group.papers]
    assert set(WITH_CASE) <= {row.document for row in rows}
    assert all(row.title and row.about for row in rows)


@pytest.mark.parametrize(
    ("treat_as", "steps", "last"),
    [
        ("child", (), {"adult_services", "duty_to_notify"}),
        ("adult", ("refer_childrens_services",), _OF_A_CHILD),
        ("adult", (), _OF_A_CHILD | {"childrens_services"}),
    ],
)
def test_a_paper_that_is_not_for_this_case_stands_last_and_says_why(
    treat_as: Literal["child", "adult"], steps: tuple[str, ...], last: set[str]
) -> None:
    """It is never hidden: what is recorded may be wrong."""
    plan = replace(outcome(*steps), treat_as=treat_as)
    group = choice_state(CASE, plan, ()).groups[-1]
    assert {row.document for row in group.papers} == last
    assert group.reader.startswith("Not for this case")


def test_what_went_out_is_said_in_one_line_each() -> None:
    """Day, paper, how, for whom; an old paper that is gone is still a paper."""
    rows = choice_state(
        CASE,
        outcome(),
        (
            Issued(NOW, "missing_person", "paper", "police", id="1"),
            Issued(NOW, "", "odd", "", id="2"),
        ),
    ).issued
    assert [row.id for row in rows] == ["1", ""]
    assert tuple(row.line for row in rows) == (
        "20 November 2026 at 14:32  ·  Missing-person sheet  ·  printed  ·  The police",
        "20 November 2026 at 14:32  ·  A paper",
    )


@pytest.mark.parametrize(
    ("document", "recipient"),
    [("childrens_services", "childrens_services"), ("referral", "")],
)
def test_a_paper_for_one_reader_has_that_reader_picked(
    document: str, recipient: str
) -> None:
    """The rest is asked."""
    check = last_check(CASE, document)
    assert check.answers == HandOver(recipient)


def test_a_reader_who_is_blocked_is_not_picked() -> None:
    """Somebody else has to be chosen."""
    uncle = OtherPerson(role="uncle", link="family", may_be_involved=True)
    check = last_check(msgspec.structs.replace(CASE, people=(uncle,)), "parents_sheet")
    assert check.answers.recipient == ""


def test_a_paper_that_trusts_someone_flagged_waits_until_the_reader_is_told() -> None:
    """The reason names the part that they play, not their name."""
    mother = OtherPerson(name="Jo", role="mother", may_be_involved=True)
    home = Home(responsibility="Mother")
    case = msgspec.structs.replace(CASE, people=(mother,), home=home)
    check = last_check(case, "referral")
    answers = HandOver("police", "by_hand", unseen=True)

    assert "the one who decides for the child" in check.warning
    assert "Jo" not in check.warning
    assert [box for box, _text in problems(check, answers)] == ["told"]
    told = HandOver("police", "by_hand", unseen=True, told=True)
    assert problems(check, told) == ()


def test_who_collects_a_paper_is_asked_and_nobody_flagged_gets_it() -> None:
    """By name, or by what they are to the person; the reason never names them."""
    uncle = OtherPerson(name="Al Cole", role="Uncle", may_be_involved=True)
    case = msgspec.structs.replace(CASE, people=(uncle,))
    check = last_check(case, "referral")

    def kept(collector: str) -> list[tuple[str, str]]:
        answers = HandOver(
            "police", "collected", unseen=True, told=True, collector=collector
        )
        return list(problems(check, answers))

    assert [box for box, _text in kept(" ")] == ["collector"]
    for named in ("Mr Al COLE, team 2", "his uncle"):
        ((box, text),) = kept(named)
        assert box == "collector"
        assert "may be involved" in text
        assert "Cole" not in text
    assert kept("PC Ann Lee, Norwich") == []


@pytest.mark.parametrize("document", ["persons_copy", "child_card"])
def test_what_the_person_carries_waits_until_they_say_that_it_is_safe(
    document: str,
) -> None:
    """Or it stays here."""
    check = last_check(CASE, document)
    answers = HandOver("person", "by_hand", unseen=True)
    assert [box for box, _text in problems(check, answers)] == ["carry"]
    stays = HandOver("person", "stays", unseen=True)
    assert problems(check, stays) == ()
    safe = HandOver("person", "by_hand", unseen=True, carry=True)
    assert problems(check, safe) == ()


def test_a_referral_says_that_its_receipt_is_followed_up() -> None:
    """Only a paper with a slip to sign."""
    assert "by when to ring" in last_check(CASE, "childrens_services").follow_up
    assert last_check(CASE, "chronology").follow_up == ""


def test_the_police_sheet_asks_for_nothing_but_a_recipient_who_may_have_it() -> None:
    """Only a block stops it."""
    check = last_check(MISSING, "missing_person")
    assert problems(check, check.answers) == ()
    assert [box for box, _text in problems(check, HandOver())] == ["recipient"]


def test_a_paper_does_not_go_again_to_someone_who_was_flagged_since() -> None:
    """The reason is told beside it."""
    lead = OtherPerson(link="lead", may_be_involved=True)
    case = msgspec.structs.replace(CASE, people=(lead,))
    gone = Issued(NOW, "referral", "pdf", "lead", id="1")
    (row,) = choice_state(case, outcome(), (gone,)).issued
    assert "may be involved" in row.blocked
