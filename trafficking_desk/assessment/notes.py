"""Notes: they explain. None closes a concern or takes a step away."""

import re
from dataclasses import dataclass
from typing import Final

from trafficking_desk.assessment.families import (
    ADOPTION,
    CUCKOOING,
    FORCED_MARRIAGE,
    HOUSEHOLD_ABUSE,
    OUT_OF_SCHOOL,
    PRIVATE_FOSTERING,
    RITUAL,
)
from trafficking_desk.assessment.findings import Findings, gender_of
from trafficking_desk.assessment.outcome import Note
from trafficking_desk.assessment.rule import Test
from trafficking_desk.words import N_, _

_CUTTING: Final = re.compile(
    r"\bfgm\b|genital mutilation|female circumcision|genital cutting", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRule:
    """When a note or a "never" is shown, and its words."""

    id: str
    applies: Test
    text: str
    condition: str
    reason: str
    sources: tuple[str, ...]


def take_notes(found: Findings) -> tuple[Note, ...]:
    """Return every note that holds, in the contract's order."""
    return tuple(
        Note(rule.id, _(rule.text), rule.sources)
        for rule in NOTE_RULES
        if rule.applies(found)
    )


def fears_forced_marriage(found: Findings) -> bool:
    """Say whether a forced marriage is feared."""
    return found.has(FORCED_MARRIAGE) or found.has_purpose("forced_marriage")


def _is_smuggling(found: Findings) -> bool:
    facts = found.case.facts
    return facts.paid_to_cross_border_only and not facts.still_linked_to_facilitator


def _agreed_without_police(found: Findings) -> bool:
    consent = found.case.consent
    return not found.child and consent.nrm == "agrees" and consent.police != "agrees"


def _privately_fostered(found: Findings) -> bool:
    cared_for = found.case.person.cared_for_by == "other_adult"
    return found.child and (cared_for or found.has(PRIVATE_FOSTERING))


def _abuse_at_home(found: Findings) -> bool:
    close = any(
        person.may_be_involved and person.link in {"family", "partner"}
        for person in found.case.people
    )
    return close or found.has(HOUSEHOLD_ABUSE)


def _mentions_cutting(found: Findings) -> bool:
    case = found.case
    typed = [case.story.what_happened, case.story.own_words, case.danger_now.what]
    for each in found.noticed:
        typed += [each.sign.words, each.sign.note]
    if any(_CUTTING.search(text) for text in typed):
        return True
    return found.child and found.has(RITUAL) and gender_of(found) != "man"


def _law_of_2026(found: Findings) -> bool:
    child = found.child and found.picture != "welfare"
    return found.in_england_or_wales and (child or found.has(CUCKOOING))


NOTE_RULES: Final = (
    NoteRule(
        id="smuggling",
        applies=_is_smuggling,
        text=N_(
            "Paying only to cross a border, with no link left, is called smuggling. "
            "It can turn into trafficking later: ask again about debts, work and "
            "contact. Every step above still stands."
        ),
        condition=N_("Paid only to cross a border, and no link to those paid remains."),
        reason=N_("Words matter to the receiver; the help is needed all the same."),
        sources=("S2", "SCR"),
    ),
    NoteRule(
        id="illegal_adoption",
        applies=lambda found: (
            found.case.facts.adoption_without_exploitation or found.has(ADOPTION)
        ),
        text=N_(
            "Selling or adopting a child against the law is a crime of its own. It "
            "counts as trafficking when the child is to be used. The child still "
            "needs every step above."
        ),
        condition=N_("An illegal adoption or sale with no other use of the child."),
        reason=N_("The child needs protection whatever the crime is called."),
        sources=("S2", "HO26"),
    ),
    NoteRule(
        id="second_person_needs_own_record",
        applies=lambda found: found.others_at_risk,
        text=N_("Others may be at risk. Each person needs a record of their own."),
        condition=N_("Other adults or children may be at risk."),
        reason=N_("Each person has their own needs, wishes and privacy."),
        sources=("HO26", "PRACTICE"),
    ),
    NoteRule(
        id="police_are_told_of_referrals",
        applies=_agreed_without_police,
        text=N_(
            "The police are told of every NRM referral. The person need not speak "
            "to them. Make sure that they know this before it is sent."
        ),
        condition=N_("An adult agrees to the NRM and has not agreed to the police."),
        reason=N_("A yes counts only if the person knows who will be told."),
        sources=("HO26",),
    ),
    NoteRule(
        id="private_fostering",
        applies=_privately_fostered,
        text=N_(
            "A child under 16 who lives for 28 days or more with someone who is not "
            "close family is privately fostered. The council or Trust must be told."
        ),
        condition=N_("A child cared for by an adult who may not be close family."),
        reason=N_("Hidden care is a way to keep a child out of sight."),
        sources=("S1", "S2", "TBC"),
    ),
    NoteRule(
        id="forced_marriage",
        applies=fears_forced_marriage,
        text=N_(
            "A forced marriage may be planned. Do not speak to the family or anyone "
            "close to them. The person may be taken away quickly."
        ),
        condition=N_("A sign or a view speaks of forced marriage."),
        reason=N_("Contact with the family has led to people vanishing or worse."),
        sources=("HOF", "S2", "TBC"),
    ),
    NoteRule(
        id="domestic_abuse",
        applies=_abuse_at_home,
        text=N_(
            "Harm by a partner or family member is domestic abuse too. Ask about "
            "help for that as well."
        ),
        condition=N_("Family, a partner or the household may be doing the harm."),
        reason=N_("More than one kind of help may be open to the person."),
        sources=("HOF", "PRACTICE"),
    ),
    NoteRule(
        id="fgm",
        applies=_mentions_cutting,
        text=N_(
            "Female genital mutilation (FGM) is mentioned or possible. In England "
            "and Wales teachers and health staff must tell the police of a known "
            "case under 18. Elsewhere check what is asked (to be confirmed)."
        ),
        condition=N_("The record mentions FGM, or a girl is linked to ritual harm."),
        reason=N_("There are duties of their own for this harm."),
        sources=("TBC",),
    ),
    NoteRule(
        id="child_missing_education",
        applies=lambda found: found.child and found.has(OUT_OF_SCHOOL),
        text=N_(
            "A child who is not at any school is missing education. Tell the team "
            "for this at the council or education authority."
        ),
        condition=N_("A child not enrolled, or enrolled and taken off again."),
        reason=N_("A child outside school is out of sight."),
        sources=("S0", "S2", "KC"),
    ),
    NoteRule(
        id="duties_of_2026",
        applies=_law_of_2026,
        text=N_(
            "Laws of 2026 bring new duties and crimes: using children for crime, "
            "taking over homes, and in England reporting child sexual offences and "
            "sharing what keeps children safe. Which parts are in force is to be "
            "confirmed: check before you rely on them."
        ),
        condition=N_("England or Wales: a child with a concern, or a home taken over."),
        reason=N_("The law is new, and its starting dates were not found."),
        sources=("CPA26", "CWSA26"),
    ),
)
