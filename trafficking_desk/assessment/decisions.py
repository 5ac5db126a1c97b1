"""The rules that are no step: how the rest of the outcome is decided."""

from dataclasses import dataclass
from typing import Final

from trafficking_desk.assessment.condition import Condition, Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    ALWAYS,
    CHILD,
    IN_ENGLAND_OR_WALES,
    POSSIBLE_VICTIM,
)
from trafficking_desk.words import N_

YOUNG_THEN: Final = Fact(
    N_("someone who was under 18 when it happened"),
    lambda found: found.case.person.under_18_when_exploited == "yes",
)


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """What is decided, when, why and after whom. Words marked, not translated."""

    id: str
    effect: str
    condition: str
    reason: str
    sources: tuple[str, ...]
    applies: Condition = ALWAYS


DECISIONS: Final = (
    DecisionRule(
        "treat-as",
        N_("Treat as a child, or as an adult."),
        N_(
            "Under 18 or not sure: a child. No answer: by the date of birth, else a "
            "child. Answer and date of birth disagree: a child until resolved."
        ),
        N_("In doubt about age, the law gives a child's protection."),
        ("MSA", "ICTGG", "DHSC", "HOF"),
    ),
    DecisionRule(
        "danger-state",
        N_("Danger now: yes, no or not known."),
        N_(
            "Yes when answered yes or a kind of danger is ticked. A dated no lapses "
            "after a day, or when an urgent sign is recorded after it."
        ),
        N_("Danger changes within hours, and an old no must not be trusted."),
        ("HO26", "PRACTICE"),
    ),
    DecisionRule(
        "element-state",
        N_("Each part of the test: shown, possible or nothing recorded yet."),
        N_(
            "The worker's view wins. Without one, a sign of harm or risk that bears "
            "on the part makes it possible. Background facts never do."
        ),
        N_("Only a person can judge that something happened."),
        ("IICSA", "SCO21", "NRMSNI"),
    ),
    DecisionRule(
        "means-not-needed",
        N_("How it was done need not be shown."),
        N_("A child, or an adult who was under 18 when it happened."),
        N_("No child can agree to being exploited."),
        ("S2", "NRMSNI", "HOF"),
        any_of(CHILD, all_of(ADULT, YOUNG_THEN)),
    ),
    DecisionRule(
        "picture",
        N_("May be a victim, a concern, or a welfare worry."),
        N_(
            "May be a victim when every needed part is shown or possible. At least "
            "one must rest on a worker's view, or on harm seen or told. A "
            "concern when any sign of harm or risk, or any view, is recorded."
        ),
        N_("Signs are not added up: tools that count have missed people."),
        ("IICSA", "FBB18", "BRN", "SCO21"),
    ),
    DecisionRule(
        "nrm-child",
        N_("Advice for a child on the National Referral Mechanism (NRM)."),
        N_(
            "May be a victim: refer, without asking consent. A concern with "
            "something that bears on it, harm or urgency: consider."
        ),
        N_("Every child who may be a victim should get this protection."),
        ("HO26", "GOVFR", "S3", "SCHW", "NID"),
        CHILD,
    ),
    DecisionRule(
        "nrm-adult",
        N_("Advice for an adult on the National Referral Mechanism (NRM)."),
        N_(
            "May be a victim: by their own free answer. Agreed alone: refer. Not "
            "asked, unsure, or asked beside a companion: ask. Said no: not without "
            "consent. Cannot decide: have capacity assessed."
        ),
        N_("An adult's informed and free yes is needed."),
        ("HO26", "NRMSNI", "NID"),
        ADULT,
    ),
    DecisionRule(
        "sent-by",
        N_("Who could refer to the National Referral Mechanism (NRM)."),
        N_("First responder organisations only; yours only if it is one."),
        N_("Most schools, clinics and charities cannot send the form."),
        ("GOVFR", "HO26", "FRLISTS"),
    ),
    DecisionRule(
        "duty-decision",
        N_("Whether the duty to notify the Home Office applies."),
        N_(
            "England and Wales: an adult who may be a victim, with no referral going "
            "in, for a body that the law names."
        ),
        N_("A referral covers the duty, and other nations do not have it in force."),
        ("MSA", "CIRC", "S38", "NI15"),
        all_of(ADULT, POSSIBLE_VICTIM, IN_ENGLAND_OR_WALES),
    ),
    DecisionRule(
        "gaps",
        N_("What receivers will ask for next."),
        N_("A field that a receiver of one of the steps needs is empty or not known."),
        N_("A pack that answers the questions saves a call back."),
        ("HO26", "HOF", "PHIL"),
    ),
)
