"""Steps that bring support and keep proof."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    ANY_CONCERN,
    CHILD,
    IMAGES,
    OFFENCE,
    POSSIBLE_VICTIM,
    sign_of,
)
from trafficking_desk.assessment.families import DRUGS, ONLINE, PHONES, WEAPONS
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import adult_support, guardian
from trafficking_desk.assessment.outcome import When
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.words import N_

NOT_SCOTLAND: Final = Fact(
    N_("an organisation outside Scotland"),
    lambda found: found.nation != "scotland",
    settled=True,
)
NO_PARENT_KNOWN: Final = Fact(
    N_("no parent known to be in the UK"),
    lambda found: found.case.person.parent_in_uk != "yes",
)
_THINGS: Final = (
    sign_of(PHONES, N_("a sign about phones")),
    sign_of(DRUGS, N_("a sign about drugs")),
    sign_of(WEAPONS, N_("a sign about weapons")),
)


def _guardian_text(found: Findings) -> tuple[str, ...]:
    parent = found.case.person.parent_in_uk
    if found.nation == "scotland":
        lines = [N_("Ask {childrens} to refer the child to {guardians}.")]
        if parent != "no":
            lines.append(
                N_(
                    "It is for children without a parent in the UK. You do not know "
                    "yet if this child has one: ask social work."
                )
            )
        return tuple(lines)
    if found.nation == "northern_ireland":
        return (N_("Ask the Trust to refer the child to {guardians}."),)
    return (
        N_("Ring {guardians}, even if a parent is in the UK."),
        N_("The line is open day and night. Not every area has a guardian yet: ask."),
    )


def _support_text(found: Findings) -> tuple[str, ...]:
    lines = [
        N_(
            "Say what help there is: a safe place, health care, advice, or someone "
            "to talk to."
        ),
        N_("Let them choose. Give the number in a way that is safe to carry."),
    ]
    if found.nation == "northern_ireland":
        lines.append(N_("If one line is not the right one, they will pass you on."))
    return tuple(lines)


def _evidence_text(found: Findings) -> tuple[str, ...]:
    lines: list[str] = []
    if found.case.facts.recent_sexual_offence:
        lines.append(
            N_("If they can, they should not wash, change or throw clothes away yet.")
        )
        lines.append(N_("Ask the police or a sexual assault centre what to do first."))
    if found.has(PHONES):
        lines.append(N_("Do not search phones. Leave them on, and note what you saw."))
    if found.has(DRUGS):
        lines.append(N_("Do not handle drugs more than you must. Ask the police."))
    if found.has(WEAPONS):
        lines.append(N_("Do not touch a weapon. Move people away and ring the police."))
    return tuple(lines)


def _evidence_when(found: Findings) -> When:
    return "now" if found.case.facts.recent_sexual_offence else "today"


def _online_text(found: Findings) -> tuple[str, ...]:
    if found.child:
        return (
            N_("Report it to CEOP on its web page, or help the child to do so."),
            N_("Write down names of accounts and sites. Never copy a picture."),
        )
    return (
        N_("Help them to report it to the site and, if they agree, to the police."),
        N_(
            "CEOP takes reports about children: if anyone under 18 may be affected, "
            "report it there too."
        ),
        N_("Write down names of accounts and sites. Never copy a picture."),
    )


GUARDIAN: Final = StepRule(
    id="guardian",
    step="refer_guardian_service",
    applies=all_of(CHILD, POSSIBLE_VICTIM, any_of(NOT_SCOTLAND, NO_PARENT_KNOWN)),
    when="next",
    contacts=guardian,
    title=N_("Ask for a guardian for the child"),
    text=_guardian_text,
    ask=always(
        N_("I would like a trafficking guardian for this child."),
        N_("The council or Trust and the police are told today."),
    ),
    condition=N_(
        "A child who may be a victim. In Scotland, not for a child with a parent "
        "in the UK."
    ),
    reason=N_("A guardian stands by the child and speaks up for them."),
    sources=("S3",),
    nation_sources={
        "england": ("HO26", "NCTC", "ICTGG"),
        "wales": ("HO26", "NCTC", "ICTGG"),
        "scotland": ("SCG",),
        "northern_ireland": ("NI15", "BNI"),
    },
)
SUPPORT: Final = StepRule(
    id="adult-support",
    step="offer_support",
    applies=all_of(ADULT, ANY_CONCERN),
    when="next",
    contacts=adult_support,
    title=N_("Offer support"),
    text=_support_text,
    ask=always(
        N_("I would like to know what support this person can have, and how soon."),
        N_("Do they need to come themselves, and how do we keep them safe?"),
    ),
    condition=N_("An adult who may be a victim, or with a concern."),
    reason=N_("Support helps people to feel safe enough to decide."),
    sources=("HO26", "S4"),
    nation_sources={
        "england": ("SALV",),
        "wales": ("SALV",),
        "scotland": ("NRMSRC", "NRMSNI"),
        "northern_ireland": ("NRMSRC", "NID"),
    },
)
EVIDENCE: Final = StepRule(
    id="keep-proof",
    step="preserve_evidence",
    applies=any_of(OFFENCE, *_THINGS),
    when=_evidence_when,
    title=N_("Keep proof safe"),
    text=_evidence_text,
    condition=N_("A recent sexual offence, or signs with phones, drugs or weapons."),
    reason=N_("Proof is easily lost, and care for the person comes first."),
    sources=("HO26", "PRACTICE"),
)
ONLINE_REPORT: Final = StepRule(
    id="report-online",
    step="report_online",
    applies=any_of(sign_of(ONLINE, N_("a sign of harm online")), IMAGES),
    when="next",
    contacts=lambda _found: ("ceop",),
    title=N_("Report what happened online"),
    text=_online_text,
    condition=N_("Signs of harm online, or sexual pictures or films."),
    reason=N_("Pictures can be taken down, and others protected."),
    sources=("CEOPW", "NSPCCR"),
)

SUPPORT_RULES: Final = (GUARDIAN, SUPPORT, EVIDENCE, ONLINE_REPORT)
