"""Notes: they explain. None closes a concern or takes a step away."""

import re
from dataclasses import dataclass
from typing import Final

from trafficking_desk.assessment.condition import Condition, Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    AGREES_TO_POLICE,
    ANY_CONCERN,
    CHILD,
    IN_ENGLAND_OR_WALES,
    OTHERS,
    sign_of,
)
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
from trafficking_desk.words import N_, _

_CUTTING: Final = re.compile(
    r"\bfgm\b|genital mutilation|female circumcision|genital cutting", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRule:
    """When a note or a "never" is shown, and its words."""

    id: str
    applies: Condition
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


def _close_one_involved(found: Findings) -> bool:
    return any(
        person.may_be_involved and person.link in {"family", "partner"}
        for person in found.case.people
    )


def _mentions_cutting(found: Findings) -> bool:
    case = found.case
    typed = [case.story.what_happened, case.story.own_words, case.danger_now.what]
    for each in found.noticed:
        typed += [each.sign.words, each.sign.note]
    return any(_CUTTING.search(text) for text in typed)


PAID_TO_CROSS: Final = Fact(
    N_("paid only to cross a border"),
    lambda found: found.case.facts.paid_to_cross_border_only,
)
NO_LINK: Final = Fact(
    N_("no link left to those who were paid"),
    lambda found: not found.case.facts.still_linked_to_facilitator,
    settled=True,
)
ILLEGAL_ADOPTION: Final = Fact(
    N_("an illegal adoption with no other use of the child"),
    lambda found: found.case.facts.adoption_without_exploitation,
)
SAID_YES: Final = Fact(
    N_("a yes to a referral"), lambda found: found.case.consent.nrm == "agrees"
)
POLICE_OPEN: Final = Fact(
    N_("no yes to the police"),
    lambda found: not AGREES_TO_POLICE(found),
    settled=True,
)
FORCED_MARRIAGE_FEARED: Final = any_of(
    sign_of(FORCED_MARRIAGE, N_("a sign of forced marriage")),
    Fact(
        N_("your view that a forced marriage is the purpose"),
        lambda found: found.has_purpose("forced_marriage"),
    ),
)
_CARED_BY_OTHERS: Final = (
    Fact(
        N_("another adult who cares for the child"),
        lambda found: found.case.person.cared_for_by == "other_adult",
    ),
    sign_of(PRIVATE_FOSTERING, N_("a sign of care by someone who is not family")),
)
_ABUSE_AT_HOME: Final = (
    Fact(
        N_("someone in the family, or a partner, who may be involved"),
        _close_one_involved,
    ),
    sign_of(HOUSEHOLD_ABUSE, N_("a sign of harm in the household")),
)
CUTTING_NAMED: Final = Fact(
    N_("words about female genital mutilation"), _mentions_cutting
)
GIRL_AND_RITUAL: Final = all_of(
    CHILD,
    sign_of(RITUAL, N_("a sign of ritual harm")),
    Fact(
        N_("a girl, or a gender not recorded"),
        lambda found: gender_of(found) != "man",
    ),
)
CHILD_WITH_CONCERN: Final = all_of(CHILD, ANY_CONCERN)
HOME_TAKEN: Final = sign_of(CUCKOOING, N_("a sign of a home taken over"))


NOTE_RULES: Final = (
    NoteRule(
        id="smuggling",
        applies=all_of(PAID_TO_CROSS, NO_LINK),
        text=N_(
            "Paying only to cross a border, with no link left, is called smuggling. "
            "It can turn into trafficking later: ask again about debts, work and "
            "contact. Every step still stands."
        ),
        condition=N_("Paid only to cross a border, and no link to those paid remains."),
        reason=N_("Words matter to the receiver; the help is needed all the same."),
        sources=("S2", "SCR"),
    ),
    NoteRule(
        id="illegal_adoption",
        applies=any_of(ILLEGAL_ADOPTION, sign_of(ADOPTION, N_("a sign of a sale"))),
        text=N_(
            "Selling or adopting a child against the law is a crime of its own. It "
            "counts as trafficking when the child is to be used. The child still "
            "needs every step."
        ),
        condition=N_("An illegal adoption or sale with no other use of the child."),
        reason=N_("The child needs protection whatever the crime is called."),
        sources=("S2", "HO26"),
    ),
    NoteRule(
        id="second_person_needs_own_record",
        applies=OTHERS,
        text=N_("Others may be at risk. Each person needs a record of their own."),
        condition=N_("Other adults or children may be at risk."),
        reason=N_("Each person has their own needs, wishes and privacy."),
        sources=("HO26", "PRACTICE"),
    ),
    NoteRule(
        id="police_are_told_of_referrals",
        applies=all_of(ADULT, SAID_YES, POLICE_OPEN),
        text=N_(
            "The police are told of every referral to the National Referral "
            "Mechanism (NRM). The person need not speak "
            "to them. Make sure that they know this before it is sent."
        ),
        condition=N_("An adult agrees to the NRM and has not agreed to the police."),
        reason=N_("A yes counts only if the person knows who will be told."),
        sources=("HO26",),
    ),
    NoteRule(
        id="private_fostering",
        applies=all_of(CHILD, any_of(*_CARED_BY_OTHERS)),
        text=N_(
            "Does a child under 16 live for 28 days or more with someone who is not "
            "close family? This is private fostering, and the council or Trust must "
            "be told (to be confirmed)."
        ),
        condition=N_("A child cared for by an adult who may not be close family."),
        reason=N_("Hidden care is a way to keep a child out of sight."),
        sources=("S1", "S2", "TBC"),
    ),
    NoteRule(
        id="forced_marriage",
        applies=FORCED_MARRIAGE_FEARED,
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
        applies=any_of(*_ABUSE_AT_HOME),
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
        applies=any_of(CUTTING_NAMED, GIRL_AND_RITUAL),
        text=N_(
            "Female genital mutilation (FGM) is mentioned or possible. In England "
            "and Wales teachers and health staff must tell the police of a known "
            "case under 18. Elsewhere check what is asked. All this is to be "
            "confirmed."
        ),
        condition=N_("The record mentions FGM, or a girl is linked to ritual harm."),
        reason=N_("There are duties of their own for this harm."),
        sources=("TBC",),
    ),
    NoteRule(
        id="child_missing_education",
        applies=all_of(CHILD, sign_of(OUT_OF_SCHOOL, N_("a sign of no school"))),
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
        applies=all_of(IN_ENGLAND_OR_WALES, any_of(CHILD_WITH_CONCERN, HOME_TAKEN)),
        text=N_(
            "Laws of 2026 bring new crimes: using children for crime, and taking "
            "over homes. In England they bring duties to report sexual crimes against "
            "children and to share what keeps them safe. Which parts are in force is "
            "to be confirmed: check before you rely on them."
        ),
        condition=N_("England or Wales: a child with a concern, or a home taken over."),
        reason=N_("The law is new, and its starting dates were not found."),
        sources=("CPA26", "CWSA26"),
    ),
)
