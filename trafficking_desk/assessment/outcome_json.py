"""The outcome as other programs read it: `trafficking-desk-outcome/1`."""

from typing import Final, Literal

import msgspec
from msgspec import Struct

from trafficking_desk.assessment.outcome import (
    FORMAT,
    ElementResult,
    NrmAdvice,
    Outcome,
    Picture,
    State,
    When,
)
from trafficking_desk.cases import schema
from trafficking_desk.cases.vocabulary import ElementName


class ElementJson(Struct, frozen=True):
    """One part of the legal test."""

    state: State
    signs: tuple[str, ...]
    judged_by: Literal["worker", "signs"]


class ElementsJson(Struct, frozen=True):
    """Trafficking is act, means and purpose; slavery is held and service."""

    act: ElementJson
    means: ElementJson
    purpose: ElementJson
    held: ElementJson
    service: ElementJson


class NrmJson(Struct, frozen=True):
    """Advice on a National Referral Mechanism referral."""

    advice: NrmAdvice
    duty: Literal["must", "should", "with_consent", "none"]
    consent_needed: bool
    sent_by: tuple[str, ...]


class StepJson(Struct, frozen=True):
    """One thing to do; `rule` and `sources` say why."""

    id: str
    when: When
    contacts: tuple[str, ...]
    rule: str
    sources: tuple[str, ...]
    text: str


class GapJson(Struct, frozen=True, rename={"receiver": "for"}):
    """A field of the case file that a receiver will ask for."""

    field: str
    receiver: Literal[
        "childrens_services", "adult_services", "first_responder", "police", "guardian"
    ]
    text: str


class OutcomeJson(Struct, frozen=True, kw_only=True):
    """Everything the rules say about one case at one moment."""

    format: Literal["trafficking-desk-outcome/1"]
    treat_as: Literal["child", "adult"]
    danger_now: Literal["yes", "no", "not_known"]
    elements: ElementsJson
    picture: Picture
    nrm: NrmJson
    duty_to_notify: Literal[
        "applies",
        "not_this_organisation",
        "not_in_this_nation",
        "covered_by_referral",
        "not_applicable",
    ]
    steps: tuple[StepJson, ...]
    never: tuple[str, ...]
    notes: tuple[str, ...]
    gaps: tuple[GapJson, ...]


_TITLE: Final = "Trafficking Desk outcome"


def outcome_json(outcome: Outcome) -> bytes:
    """Return the outcome as UTF-8 JSON with the contract's keys, in its order."""
    return msgspec.json.format(msgspec.json.encode(_plain(outcome)), indent=2) + b"\n"


def outcome_schema() -> bytes:
    """Return the schema of the outcome, as shipped in resources/schema."""
    return schema.as_file(schema.described(OutcomeJson, _TITLE, FORMAT))


def _plain(outcome: Outcome) -> OutcomeJson:
    nrm = outcome.nrm
    return OutcomeJson(
        format=FORMAT,
        treat_as=outcome.treat_as,
        danger_now=outcome.danger_now,
        elements=_elements(outcome),
        picture=outcome.picture,
        nrm=NrmJson(nrm.advice, nrm.duty, nrm.consent_needed, nrm.sent_by),
        duty_to_notify=outcome.duty_to_notify,
        steps=tuple(
            StepJson(
                step.id, step.when, step.contacts, step.rule, step.sources, step.text
            )
            for step in outcome.steps
        ),
        never=tuple(note.id for note in outcome.never),
        notes=tuple(note.id for note in outcome.notes),
        gaps=tuple(GapJson(gap.field, gap.receiver, gap.text) for gap in outcome.gaps),
    )


def _elements(outcome: Outcome) -> ElementsJson:
    def part(name: ElementName) -> ElementJson:
        result: ElementResult = outcome.elements[name]
        return ElementJson(result.state, result.signs, result.judged_by)

    return ElementsJson(
        act=part("act"),
        means=part("means"),
        purpose=part("purpose"),
        held=part("held"),
        service=part("service"),
    )
