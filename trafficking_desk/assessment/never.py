"""What never to do, whatever else is decided."""

from typing import Final

from trafficking_desk.assessment.families import CRIME, DRUGS, WEAPONS
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.notes import NoteRule, fears_forced_marriage
from trafficking_desk.assessment.outcome import Note
from trafficking_desk.words import N_, _


def warn(found: Findings) -> tuple[Note, ...]:
    """Return every "never" that holds, in the contract's order."""
    return tuple(
        Note(rule.id, _(rule.text), rule.sources)
        for rule in NEVER_RULES
        if rule.applies(found)
    )


def _always(_found: Findings) -> bool:
    return True


def _may_be_punished(found: Findings) -> bool:
    purpose = found.has_purpose("criminal", "begging")
    return purpose or any(found.has(family) for family in (CRIME, DRUGS, WEAPONS))


_EVERY_CASE: Final = N_("Always.")

NEVER_RULES: Final = (
    NoteRule(
        id="do_not_alert",
        applies=_always,
        text=N_("Never let the suspected exploiter, or anyone close to them, know."),
        condition=_EVERY_CASE,
        reason=N_("They may hurt or move the person, or destroy proof."),
        sources=("S1", "HO26"),
    ),
    NoteRule(
        id="do_not_promise_secrecy",
        applies=_always,
        text=N_("Never promise to keep a secret. Say who you will tell, and why."),
        condition=_EVERY_CASE,
        reason=N_("A broken promise costs trust, and help needs others."),
        sources=("INFO24", "DHSC"),
    ),
    NoteRule(
        id="do_not_investigate",
        applies=_always,
        text=N_("Never investigate, search or question closely. Listen and record."),
        condition=_EVERY_CASE,
        reason=N_("Leading questions upset people and can spoil a court case."),
        sources=("S1", "S3"),
    ),
    NoteRule(
        id="do_not_use_companion_as_interpreter",
        applies=_always,
        text=N_("Never let a companion, friend or relative interpret."),
        condition=_EVERY_CASE,
        reason=N_("They may change the words, or be the one in control."),
        sources=("S3", "DHSC"),
    ),
    NoteRule(
        id="do_not_punish_first",
        applies=_may_be_punished,
        text=N_("Never punish first. Crime may be what others make them do."),
        condition=N_("Crime or begging as a purpose, or signs of crime or weapons."),
        reason=N_("A person forced into crime needs help before blame."),
        sources=("HO26", "S3"),
    ),
    NoteRule(
        id="do_not_handle_sexual_images",
        applies=lambda found: found.child or found.case.facts.images_involved,
        text=N_(
            "Never look at, copy, photograph, print or attach a sexual picture of "
            "anyone under 18, even as evidence."
        ),
        condition=N_("A person under 18, or sexual pictures or films involved."),
        reason=N_("It is against the law and harms the child again."),
        sources=("CEOPW", "PRACTICE"),
    ),
    NoteRule(
        id="do_not_contact_family",
        applies=fears_forced_marriage,
        text=N_("Never contact the family about a forced marriage."),
        condition=N_("A sign or a view speaks of forced marriage."),
        reason=N_("The person may be taken away or hurt."),
        sources=("TBC", "PRACTICE"),
    ),
    NoteRule(
        id="do_not_report_immigration_status",
        applies=lambda found: not found.child,
        text=N_("Never report immigration status. You are there to help."),
        condition=N_("An adult."),
        reason=N_("Fear of being sent away is what exploiters use."),
        sources=("SCHW", "S3"),
    ),
)
