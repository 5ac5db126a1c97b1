"""Steps for seeing the person and telling the safeguarding lead."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ALWAYS,
    ANY_CONCERN,
    CHILD,
    NOT_EACH_PART,
    sign_of,
)
from trafficking_desk.assessment.families import COMPANION, SPEAKS_FOR
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import lead
from trafficking_desk.assessment.nrm import with_companion
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.assessment.rules_referral import refers_to_council
from trafficking_desk.assessment.timing import now_while_here
from trafficking_desk.words import N_


def interpreter_may_be_involved(found: Findings) -> bool:
    """Say whether the one who interprets is flagged."""
    return any(
        person.may_be_involved and person.link == "interpreter"
        for person in found.case.people
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


_COMPANY: Final = (
    sign_of(SPEAKS_FOR, N_("a sign that someone speaks for them")),
    sign_of(COMPANION, N_("a sign of a companion who stays or interprets")),
)
ASKED_BESIDE: Final = Fact(
    N_("consent asked beside, or through, a companion"),
    lambda found: with_companion(found.case.consent),
)
INTERPRETER_INVOLVED: Final = Fact(
    N_("an interpreter who may be involved"), interpreter_may_be_involved
)
NEEDS_WORDS: Final = Fact(
    N_("a need for an interpreter"),
    lambda found: (
        found.case.person.interpreter == "yes" or "interpreter" in found.case.needs
    ),
)
COMPANION_INTERPRETS: Final = Fact(
    N_("a companion who interprets"),
    lambda found: found.case.consent.interpreter_kind == "companion",
)
NOT_REFERRED: Final = Fact(
    N_("a case that no other rule refers"),
    lambda found: not refers_to_council(found),
    settled=True,
)

SEE_ALONE: Final = StepRule(
    id="see-alone",
    step="see_alone",
    applies=any_of(*_COMPANY, ASKED_BESIDE, INTERPRETER_INVOLVED),
    when=now_while_here,
    title=N_("See them alone"),
    text=always(
        N_("Find an everyday reason to see {person} on their own."),
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
    applies=any_of(NEEDS_WORDS, COMPANION_INTERPRETS, INTERPRETER_INVOLVED),
    when=now_while_here,
    title=N_("Use a professional interpreter"),
    text=always(
        N_("Book a trained interpreter, by phone if need be."),
        N_("Never use a companion, a relative or someone whom they know."),
        N_("Offer a choice of man or woman. Do not leave them alone together."),
    ),
    condition=N_("An interpreter is needed, or a companion interprets."),
    reason=N_("A companion may change the words, or may be the one in control."),
    sources=("S3", "DHSC", "HO26"),
)
TELL_LEAD: Final = StepRule(
    id="tell-lead",
    step="tell_safeguarding_lead",
    applies=ALWAYS,
    when="today",
    contacts=lead,
    title=N_("Tell {your_lead} today"),
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
    applies=all_of(CHILD, ANY_CONCERN, NOT_EACH_PART, NOT_REFERRED),
    when="today",
    title=N_("The lead decides about a referral"),
    text=always(
        N_("Ask {lead} to decide today: should {childrens} be told?"),
        N_("The few signs recorded do not rule anything out."),
        N_("Write down the decision, the reason and who made it."),
    ),
    condition=N_("A child, with signs or a view, where no other rule refers them yet."),
    reason=N_("Weak signs still need a person who decides, and a written reason."),
    sources=("S1", "S2", "IICSA"),
)

TELLING_RULES: Final = (SEE_ALONE, USE_INTERPRETER, TELL_LEAD, LEAD_DECIDES)
