"""Steps for seeing the person and telling the safeguarding lead."""

from typing import Final

from trafficking_desk.assessment.families import COMPANION, SPEAKS_FOR
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import lead
from trafficking_desk.assessment.nrm import with_companion
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.assessment.rules_referral import refers_to_childrens_services
from trafficking_desk.assessment.timing import now_while_here
from trafficking_desk.words import N_


def is_spoken_for(found: Findings) -> bool:
    """Say whether someone speaks for them, stays, or interprets."""
    return (
        found.has(SPEAKS_FOR)
        or found.has(COMPANION)
        or with_companion(found.case.consent)
        or interpreter_may_be_involved(found)
    )


def needs_interpreter(found: Findings) -> bool:
    """Say whether an interpreter is needed."""
    return (
        found.case.person.interpreter == "yes"
        or "interpreter" in found.case.needs
        or found.case.consent.interpreter_kind == "companion"
        or interpreter_may_be_involved(found)
    )


def interpreter_may_be_involved(found: Findings) -> bool:
    """Say whether the one who interprets is flagged."""
    return any(
        person.may_be_involved and person.link == "interpreter"
        for person in found.case.people
    )


def lead_decides(found: Findings) -> bool:
    """Say whether the lead has to decide on a referral of a child."""
    return (
        found.child
        and found.picture == "concern"
        and not refers_to_childrens_services(found)
    )


def _lead_text(found: Findings) -> tuple[str, ...]:
    if found.staff_may_be_involved:
        return (
            N_("Someone here may be involved, so do not tell them or anyone close."),
            N_("Tell the deputy lead, or go straight to {childrens}."),
            N_("Keep this record where the person linked cannot see it."),
        )
    return (
        N_("Tell the safeguarding lead today, in private."),
        N_("One sign is enough. You need no proof and no complete form."),
        N_("If the lead is away, tell the deputy. Do not wait."),
    )


SEE_ALONE: Final = StepRule(
    id="see-alone",
    step="see_alone",
    applies=is_spoken_for,
    when=now_while_here,
    title=N_("See them alone"),
    text=always(
        N_("Find an ordinary reason to see {person} without the companion."),
        N_("Do not show that you are worried, and do not argue."),
        N_("Ask open questions, go slowly, and stop if they are upset."),
    ),
    condition=N_("Someone speaks for them, insists on staying, or interprets."),
    reason=N_("People cannot speak freely beside someone who may control them."),
    sources=("DHSC", "S3", "HO26"),
)
USE_INTERPRETER: Final = StepRule(
    id="use-interpreter",
    step="use_interpreter",
    applies=needs_interpreter,
    when=now_while_here,
    title=N_("Use a professional interpreter"),
    text=always(
        N_("Book a trained interpreter, by phone if need be."),
        N_("Never use the companion, a relative or someone from their community."),
        N_("Offer a choice of man or woman. Do not leave them alone together."),
    ),
    condition=N_("An interpreter is needed, or a companion interprets."),
    reason=N_("A companion may change the words, or may be the one in control."),
    sources=("S3", "DHSC", "HO26"),
)
TELL_LEAD: Final = StepRule(
    id="tell-lead",
    step="tell_safeguarding_lead",
    applies=lambda _found: True,
    when="today",
    contacts=lead,
    title=N_("Tell your safeguarding lead today"),
    text=_lead_text,
    ask=always(
        N_("I need to tell you today about a safeguarding worry."),
        N_("Please help me with the next calls, and write down what we agree."),
    ),
    condition=N_("Always, for every concern that is recorded."),
    reason=N_("Each person may hold one piece; the lead can put them together."),
    sources=("S2", "S3", "PRACTICE"),
)
LEAD_DECIDES: Final = StepRule(
    id="lead-decides",
    step="lead_decides_referral",
    applies=lead_decides,
    when="today",
    title=N_("The lead decides about a referral"),
    text=always(
        N_("Ask {lead} to decide today whether to refer {person} to {childrens}."),
        N_("The few signs recorded do not rule anything out."),
        N_("Write down the decision, the reason and who made it."),
    ),
    condition=N_("A child, with signs or a view, where no other rule refers them yet."),
    reason=N_("Weak signs still need a person who decides, and a written reason."),
    sources=("S1", "S2", "IICSA"),
)

TELLING_RULES: Final = (SEE_ALONE, USE_INTERPRETER, TELL_LEAD, LEAD_DECIDES)
