"""What a case can hold reaches paper, and the paper of whoever asks for it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import msgspec
import pytest
from msgspec import inspect

from tests.unit.report.samples import content, input_of
from trafficking_desk.assessment.needs import ADULT_ONLY, NEEDS
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.form_check import type_at
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.reading import value_at
from trafficking_desk.report.documents import DOCUMENTS, WITH_CASE, build
from trafficking_desk.report.plain import render_text

# What steers the rules and is printed as what follows from it, or not at all.
STEERS: Final = {
    "format",
    "as_of",
    "setting.nation",
    "setting.kind",
    "setting.first_responder",
    "setting.duty_to_notify_body",
    "signs.indicator",
    "facts.paid_to_cross_border_only",
    "facts.still_linked_to_facilitator",
    "facts.adoption_without_exploitation",
    "people.may_be_involved",
    "consent.share_without_consent.decided",
    "actions_taken.step",
    "actions_taken.contact",
}
DAYS: Final = {
    "person.date_of_birth": ("2011-05-02", "2 May 2011"),
    "danger_now.answered_at": ("2026-11-20T14:10", "20 November 2026 at 14:10"),
    "consent.share_without_consent.at": (
        "2026-11-19T09:00",
        "19 November 2026 at 09:00",
    ),
    "signs.recorded_at": ("2026-11-18T10:00", "18 November 2026 at 10:00"),
    "chronology.recorded_at": ("2026-11-18T11:00", "18 November 2026 at 11:00"),
    "actions_taken.at": ("2026-11-18T12:00", "18 November 2026 at 12:00"),
    "missing.cctv_until": ("2026-12-01", "1 December 2026"),
}
FIXED: Final = {
    "signs.indicator": "mov_missing",
    "signs.known_by": "seen",
    "actions_taken.step": "tell_safeguarding_lead",
    "actions_taken.contact": "own_dsl",
    "facts.others_at_risk": ["children"],
    "consent.nrm": "cannot_decide",
    "consent.police": "refuses",
    "consent.share_without_consent.decided": True,
    "home.parents_told": "not_known",
    "people.may_be_involved": False,
    "person.interpreter": "yes",
    "danger_now.answer": "yes",
    "reference": "TD-EVERY-1",
}
# Decides which pages of the form there are; "says no" is another paper.
STEERS_THE_FORM: Final = {("first_responder", "consent.nrm")}
PAPERS: Final = {
    "childrens_services": ("childrens_services",),
    "adult_services": ("adult_services",),
    "first_responder": ("first_responder",),
    "police": ("missing_person", "referral"),
    "guardian": ("guardian",),
}
ADULT_BORN: Final = ("1990-05-02", "2 May 1990")
NAMES_OF_ITEMS: Final = {"person.description": "person.description.hair"}


def leaves(kind: inspect.Type, path: str = "") -> Iterator[tuple[str, inspect.Type]]:
    """Yield every field that holds an answer, by its path."""
    if isinstance(kind, inspect.VarTupleType) and isinstance(
        kind.item_type, inspect.StructType
    ):
        kind = kind.item_type
    if not isinstance(kind, inspect.StructType):
        yield path, kind
        return
    for field in kind.fields:
        at = f"{path}.{field.encode_name}" if path else field.encode_name
        yield from leaves(field.type, at)


ALL: Final = dict(leaves(inspect.type_info(Case)))


def token(path: str) -> str:
    """Return a word that no other field has."""
    return f"Known{sorted(ALL).index(path)}x"


def answer(path: str) -> Any:  # noqa: ANN401 - any JSON
    """Return an answer for the field at `path`."""
    if path in FIXED:
        return FIXED[path]
    if path in DAYS:
        return DAYS[path][0]
    kind, many = ALL[path], False
    if isinstance(kind, inspect.VarTupleType):
        kind, many = kind.item_type, True
    found: object = token(path)
    if isinstance(kind, inspect.LiteralType):
        found = kind.values[0]
    if isinstance(kind, inspect.BoolType):
        found = True
    return [found] if many else found


def filled(kind: inspect.Type, path: str = "") -> Any:  # noqa: ANN401 - any JSON
    """Return the JSON of a case in which everything is answered."""
    if isinstance(kind, inspect.VarTupleType) and isinstance(
        kind.item_type, inspect.StructType
    ):
        return [filled(kind.item_type, path)]
    if not isinstance(kind, inspect.StructType):
        return answer(path)
    return {
        field.encode_name: filled(
            field.type, f"{path}.{field.encode_name}" if path else field.encode_name
        )
        for field in kind.fields
    }


@lru_cache(maxsize=2)
def everything(under_18: str) -> Case:
    """Return a case in which everything is answered; an adult's, but for two."""
    tree = filled(inspect.type_info(Case))
    tree |= {"format": FORMAT, "as_of": ""}
    tree["setting"] = {"nation": "england", "kind": "school"}
    tree["person"]["under_18"] = under_18
    if under_18 == "no":
        tree["person"]["date_of_birth"] = ADULT_BORN[0]
        # The form asks why it was not told sooner only of what was not reported.
        del tree["services"]["crime_reference"]
        del tree["services"]["nrm_reference"]
    return msgspec.convert(tree, Case)


@lru_cache(maxsize=32)
def paper(document: str, under_18: str) -> str:
    """Return one paper of everything, on one line."""
    pack = input_of(everything(under_18))
    return " ".join(render_text(build(document, pack)).split())


def printed(path: str, under_18: str) -> str:
    """Return how the answer at `path` looks on paper."""
    if (path, under_18) == ("person.date_of_birth", "no"):
        return ADULT_BORN[1]
    if path in DAYS:
        return DAYS[path][1]
    value = value_at(everything("yes"), path)
    while isinstance(value, tuple):
        value = value[0]
    return label_of(path, value)


def test_every_sign_of_the_sample_is_shipped() -> None:
    """Else the case would not open."""
    assert FIXED["signs.indicator"] in content().signs


@pytest.mark.parametrize("path", sorted(set(ALL) - STEERS))
def test_every_answer_reaches_a_paper(path: str) -> None:
    """Nobody types for nothing."""
    both = ((one, age) for one in WITH_CASE for age in ("yes", "no"))
    assert any(printed(path, age) in paper(one, age) for one, age in both)


ASKED: Final = sorted(
    {
        (receiver, NAMES_OF_ITEMS.get(need.field, need.field))
        for receiver, needs in (*NEEDS.items(), ("first_responder", ADULT_ONLY))
        for need in needs
    }
    - STEERS_THE_FORM
)


@pytest.mark.parametrize(("receiver", "field"), ASKED)
def test_whoever_asks_finds_the_answer_on_their_paper(
    receiver: str, field: str
) -> None:
    """Else the gap would be closed for nothing."""
    path = field if field in ALL else f"{field}.name"
    assert type_at(path) is not None
    both = ((one, age) for one in PAPERS[receiver] for age in ("yes", "no"))
    assert any(printed(path, age) in paper(one, age) for one, age in both)


def test_every_receiver_has_a_paper() -> None:
    """Of those the program can print."""
    assert PAPERS.keys() == NEEDS.keys()
    assert {one for papers in PAPERS.values() for one in papers} <= DOCUMENTS.keys()
