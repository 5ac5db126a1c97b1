"""What never to do, whatever else is decided."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, any_of
from trafficking_desk.assessment.facts import ADULT, ALWAYS, CHILD, IMAGES, sign_of
from trafficking_desk.assessment.families import CRIME, DRUGS, WEAPONS
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.notes import FORCED_MARRIAGE_FEARED, NoteRule
from trafficking_desk.assessment.outcome import Note
from trafficking_desk.words import N_, _


def warn(found: Findings) -> tuple[Note, ...]:
    """Return every "never" that holds, in the contract's order."""
    return tuple(
        Note(rule.id, _(rule.text), rule.sources)
        for rule in NEVER_RULES
        if rule.applies(found)
    )


CRIME_OR_BEGGING: Final = Fact(
    N_("your view that crime or begging is the purpose"),
    lambda found: found.has_purpose("criminal", "begging"),
)
_CRIME_SIGNS: Final = (
    sign_of(CRIME, N_("a sign of crime")),
    sign_of(DRUGS, N_("a sign about drugs")),
    sign_of(WEAPONS, N_("a sign about weapons")),
)
_EVERY_CASE: Final = N_("Always.")

NEVER_RULES: Final = (
    NoteRule(
        id="do_not_alert",
        applies=ALWAYS,
        text=N_("Never let the suspected exploiter, or anyone close to them, know."),
        condition=_EVERY_CASE,
        reason=N_("They may hurt or move the person, or destroy proof."),
        sources=("S1", "HO26"),
    ),
    NoteRule(
        id="do_not_promise_secrecy",
        applies=ALWAYS,
        text=N_("Never promise to keep a secret. Say who you will tell, and why."),
        condition=_EVERY_CASE,
        reason=N_("A broken promise costs trust, and help needs others."),
        sources=("INFO24", "DHSC"),
    ),
    NoteRule(
        id="do_not_investigate",
        applies=ALWAYS,
        text=N_("Never investigate, search or question closely. Listen and record."),
        condition=_EVERY_CASE,
        reason=N_("Leading questions upset people and can spoil a court case."),
        sources=("S1", "S3"),
    ),
    NoteRule(
        id="do_not_use_companion_as_interpreter",
        applies=ALWAYS,
        text=N_("Never let a companion, friend or relative interpret."),
        condition=_EVERY_CASE,
        reason=N_("They may change the words, or be the one in control."),
        sources=("S3", "DHSC"),
    ),
    NoteRule(
        id="do_not_punish_first",
        applies=any_of(CRIME_OR_BEGGING, *_CRIME_SIGNS),
        text=N_("Never punish first. Crime may be what others make them do."),
        condition=N_("Crime or begging as a purpose, or signs of crime or weapons."),
        reason=N_("A person forced into crime needs help before blame."),
        sources=("HO26", "S3"),
    ),
    NoteRule(
        id="do_not_handle_sexual_images",
        applies=any_of(CHILD, IMAGES),
        text=N_(
            "Never look at a sexual picture of anyone under 18, even as proof. Do "
            "not copy, photograph, print or attach it."
        ),
        condition=N_("A person under 18, or sexual pictures or films involved."),
        reason=N_("It is against the law and harms the child again."),
        sources=("CEOPW", "PRACTICE"),
    ),
    NoteRule(
        id="do_not_contact_family",
        applies=FORCED_MARRIAGE_FEARED,
        text=N_("Never contact the family about a forced marriage."),
        condition=N_("A sign or a view speaks of forced marriage."),
        reason=N_("The person may be taken away or hurt."),
        sources=("TBC", "PRACTICE"),
    ),
    NoteRule(
        id="do_not_report_immigration_status",
        applies=ADULT,
        text=N_("Never report immigration status. You are there to help."),
        condition=N_("An adult."),
        reason=N_("Fear of being sent away is what exploiters use."),
        sources=("SCHW", "S3"),
    ),
)
