"""What the rules conclude: the outcome contract `trafficking-desk-outcome/1`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from trafficking_desk.cases.vocabulary import ElementName

FORMAT: Final = "trafficking-desk-outcome/1"

State = Literal["shown", "possible", "not_shown", "not_needed"]
Picture = Literal["possible_victim", "concern", "welfare"]
When = Literal["now", "today", "next", "if"]
NrmAdvice = Literal[
    "refer",
    "ask_consent",
    "not_without_consent",
    "after_capacity_assessment",
    "consider",
    "not_on_present_facts",
]


@dataclass(frozen=True, slots=True)
class ElementResult:
    """One part of the legal test. `signs` are indicator ids that bear on it."""

    state: State
    signs: tuple[str, ...] = ()
    judged_by: Literal["worker", "signs"] = "signs"


@dataclass(frozen=True, slots=True)
class Nrm:
    """Advice on a National Referral Mechanism referral."""

    advice: NrmAdvice
    duty: Literal["must", "should", "with_consent", "none"]
    consent_needed: bool
    sent_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `title`, `text` and `reason` are in the reader's language.

    `contacts` are contact ids, first to ring first; `rule` is the rule's id and
    `sources` its source ids.
    """

    id: str
    when: When
    contacts: tuple[str, ...]
    rule: str
    sources: tuple[str, ...]
    title: str
    text: str
    reason: str
    say: tuple[str, ...] = ()  # what to say on the phone, line by line


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know: it explains, and never closes or removes anything."""

    id: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a receiver will ask for that is not recorded yet."""

    field: str  # a path of the case file
    receiver: Literal[
        "childrens_services", "adult_services", "first_responder", "police", "guardian"
    ]
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything the rules say about one case at one moment."""

    treat_as: Literal["child", "adult"]
    danger_now: Literal["yes", "no", "not_known"]
    elements: Mapping[ElementName, ElementResult]
    picture: Picture
    nrm: Nrm
    duty_to_notify: Literal[
        "applies",
        "not_this_organisation",
        "not_in_this_nation",
        "covered_by_referral",
        "not_applicable",
    ]
    steps: tuple[Step, ...] = ()
    never: tuple[Note, ...] = ()  # ids in the contract's "never", with their words
    notes: tuple[Note, ...] = ()
    gaps: tuple[Gap, ...] = field(default=())
