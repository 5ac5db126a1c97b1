"""Steps that plan for tonight and keep the record going."""

from typing import Final

from trafficking_desk.assessment.cameras import camera_lines
from trafficking_desk.assessment.condition import all_of
from trafficking_desk.assessment.facts import ALWAYS, CHILD, OTHERS, PLANS
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.assessment.rules_referral import REFERS, REPORTS
from trafficking_desk.words import N_


def _home_text(found: Findings) -> tuple[str, ...]:
    if not found.child:
        return (
            N_("Ask the person who, if anyone, at home may know."),
            N_("Agree a safe way and a safe time to reach them."),
            N_("Send nothing to the home, and leave no message, unless they agree."),
        )
    return (
        N_("Decide with {childrens} who tells parents or carers, and when."),
        N_("Tell nobody at home who may be involved, or who may warn them."),
        N_("If parents are not told, write down why."),
    )


def _record_text(found: Findings) -> tuple[str, ...]:
    lines = (
        N_("Write down each new sign, call and decision, with the time."),
        N_("Use the person's own words. Keep facts apart from what you think."),
        N_("Look at what to do again after each new sign."),
    )
    # The police step says it where there is one.
    return lines if REPORTS(found) else (*lines, *camera_lines(found))


SAFETY: Final = StepRule(
    id="safety-plan",
    step="make_safety_plan",
    applies=PLANS,
    when="today",
    title=N_("Make a safety plan for tonight"),
    text=always(
        N_("Agree where they sleep, who may collect them and how they travel."),
        N_("Agree what to do about the phone, and who must not know."),
        N_("Ask what they want, and set a day to look at the plan again."),
    ),
    condition=N_("May be a victim, or a concern with a sign or view that bears on it."),
    reason=N_("The time just after someone notices is the most dangerous."),
    sources=("S2", "PHIL", "HO26"),
)
MISSING: Final = StepRule(
    id="missing-plan",
    step="prepare_missing_plan",
    applies=all_of(CHILD, PLANS),
    when="today",
    title=N_("Prepare for the child going missing"),
    text=always(
        N_("Write down what they look like, their phones, friends and places."),
        N_("If they go missing, ring 999, then {childrens}. Do not wait."),
        N_("Keep this safe, and share it only to find them."),
    ),
    condition=N_("A child, with enough on record to plan."),
    reason=N_("Trafficked children often go missing again, and fast."),
    sources=("PHIL", "S2", "S4"),
)
HOME: Final = StepRule(
    id="who-at-home",
    step="decide_who_to_tell_at_home",
    applies=PLANS,
    when="today",
    title=N_("Decide who at home may know"),
    text=_home_text,
    condition=N_("May be a victim, or a concern with a sign or view that bears on it."),
    reason=N_("Someone at home may be involved, or may pass it on."),
    sources=("S1", "SCIA", "S2"),
)
TELL_CHILD: Final = StepRule(
    id="tell-child",
    step="tell_the_child",
    applies=all_of(CHILD, PLANS, REFERS),
    when="next",
    title=N_("Tell the child what happens next"),
    text=always(
        N_("Tell them, in plain words, whom you told and why."),
        N_("Say that they did nothing wrong and are not in trouble with you."),
        N_("Promise only what you can keep. Ask what worries them most."),
    ),
    condition=N_("A child who is referred, with enough on record to plan."),
    reason=N_("Children trust people who are honest about what happens."),
    sources=("S3", "S2"),
)
SECOND: Final = StepRule(
    id="second-record",
    step="open_second_record",
    applies=OTHERS,
    when="next",
    title=N_("Open a record for each other person"),
    text=always(
        N_("Start a new concern for each adult or child who may be at risk."),
        N_("Keep each person's words in their own record."),
    ),
    condition=N_("Other adults or children may be at risk."),
    reason=N_("Each person needs their own plan, and has their own privacy."),
    sources=("HO26", "PRACTICE"),
)
ESCALATE: Final = StepRule(
    id="escalate",
    step="escalate",
    applies=ALWAYS,
    when="if",
    title=N_("If nobody answers, or you disagree"),
    text=always(
        N_("If nobody answers in one working day, ring again and ask for a manager."),
        N_("If you disagree, say so, and ask how to challenge the decision."),
        N_("If things get worse meanwhile, ring the police, or 999 in danger."),
    ),
    condition=N_("Always there, for when nobody answers or you disagree."),
    reason=N_("A referral that nobody picks up protects no one."),
    sources=("S1", "IICSA", "PRACTICE"),
)

RECORD: Final = StepRule(
    id="keep-recording",
    step="keep_recording",
    applies=ALWAYS,
    when="next",
    title=N_("Keep recording"),
    text=_record_text,
    condition=N_("Always, for every concern that is recorded."),
    reason=N_("Small things noticed over time make the whole clear."),
    sources=("HO26", "S2"),
)

PLANNING_RULES: Final = (SAFETY, MISSING, HOME, TELL_CHILD, SECOND, ESCALATE, RECORD)
