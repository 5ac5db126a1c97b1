"""Steps when someone may be in danger now."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, all_of, any_of
from trafficking_desk.assessment.facts import IN_DANGER, OFFENCE, PREGNANT, sign_of
from trafficking_desk.assessment.families import DRUGS_IN_BODY, HEALTH
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import health
from trafficking_desk.assessment.outcome import When
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.words import N_


def emergency(_found: Findings) -> tuple[str, ...]:
    """Return the emergency number, the same everywhere."""
    return ("emergency_999",)


def needs_care_now(found: Findings) -> bool:
    """Say whether health care cannot wait until later today."""
    return (
        found.has_danger("injured_ill", "suicidal")
        or found.has(DRUGS_IN_BODY)
        or found.case.facts.recent_sexual_offence
    )


def _call_text(found: Findings) -> tuple[str, ...]:
    lines = [
        N_("Call 999 before you fill in anything else."),
        N_("Ask for the police, or an ambulance if someone is hurt or ill."),
        N_("If you cannot speak on a mobile, press 55 when asked."),
    ]
    if found.has_danger("missing_now"):
        lines.append(N_("They are missing: do not wait, and do not search alone."))
    if found.has_danger("leaving_uk"):
        lines.append(N_("Say which airport, port or station you fear."))
    return tuple(lines)


def _care_text(found: Findings) -> tuple[str, ...]:
    lines: list[str] = []
    if found.has(DRUGS_IN_BODY):
        lines.append(N_("Drugs inside the body can kill: get them to hospital now."))
    if found.has_danger("suicidal"):
        lines.append(N_("Stay with them. Do not leave them alone."))
    if found.case.setting.kind == "health":
        lines.append(N_("Give or arrange care, with no companion in the room."))
    else:
        lines.append(
            N_("Help them to see a doctor or nurse, with no companion in the room.")
        )
    if found.case.facts.recent_sexual_offence:
        lines.append(
            N_("A sexual assault centre can help, whether or not police are told.")
        )
    if found.case.person.pregnant == "yes":
        lines.append(N_("Ask for a midwife to see them."))
    if found.nation == "northern_ireland":
        lines.append(N_("Ring the doctor, or the out-of-hours doctor, or go to A&E."))
    return tuple(lines)


def _care_when(found: Findings) -> When:
    return "now" if needs_care_now(found) else "today"


URGENT: Final = Fact(
    N_("an urgent sign"),
    lambda found: any(each.is_urgent for each in found.noticed),
)
NEAR: Final = Fact(
    N_("an exploiter who may be near"),
    lambda found: found.case.facts.exploiter_may_be_present,
)
NOT_A_YES: Final = Fact(
    N_("a question about danger that is still open"),
    lambda found: found.danger != "yes",
    settled=True,
)
NO_STANDING_NO: Final = Fact(
    N_("a newer reason to ask about danger again"),
    lambda found: found.danger != "no",
)
MAY_BE_TAKEN: Final = Fact(
    N_("someone who may take or move them, or is already here"),
    lambda found: found.has_danger(
        "being_collected", "about_to_move", "leaving_uk", "exploiter_here"
    ),
)
UNWELL: Final = Fact(
    N_("someone hurt, ill or suicidal"),
    lambda found: found.has_danger("injured_ill", "suicidal"),
)
ASKS_FOR_CARE: Final = Fact(
    N_("a need for medical or mental health care"),
    lambda found: not {"medical", "mental_health"}.isdisjoint(found.case.needs),
)
_CARE_SIGNS: Final = (
    sign_of(DRUGS_IN_BODY, N_("a sign of drugs inside the body")),
    sign_of(HEALTH, N_("a sign of injury or ill health")),
)

CALL_999: Final = StepRule(
    id="danger-now",
    step="call_999",
    applies=IN_DANGER,
    when="now",
    contacts=emergency,
    title=N_("Call 999 now"),
    text=_call_text,
    ask=always(
        N_("Someone is in danger now. Please send help."),
        N_("I think that they may be a victim of trafficking or modern slavery."),
        N_("Please come without warning the people around them."),
    ),
    condition=N_("The person is in danger now, or a kind of danger is ticked."),
    reason=N_("In danger, help comes first and every form comes after."),
    sources=("HO26", "S1", "IOW"),
)
DECIDE_DANGER: Final = StepRule(
    id="danger-decide",
    step="decide_danger_now",
    applies=all_of(any_of(URGENT, NEAR), NOT_A_YES, NO_STANDING_NO),
    when="now",
    contacts=emergency,
    title=N_("Decide: is anyone in danger now?"),
    text=always(
        N_("Something you recorded can mean danger."),
        N_("Could anyone be hurt, taken or moved today?"),
        N_("If yes, or if you cannot tell, call 999. Then write down your answer."),
    ),
    ask=always(N_("I think that they may be in danger now. Please send help.")),
    condition=N_(
        "An urgent sign is recorded or the exploiter may be near, and nobody has "
        "said since then that there is no danger."
    ),
    reason=N_("One urgent sign is enough to ask the question at once."),
    sources=("S2", "HO26"),
)
KEEP_SAFE: Final = StepRule(
    id="danger-keep-safe",
    step="keep_safe_until_help",
    applies=all_of(IN_DANGER, MAY_BE_TAKEN),
    when="now",
    title=N_("Keep them safe until help comes"),
    text=always(
        N_("Stay with {person} in a room away from others, if it is safe."),
        N_("If someone comes for them, ask them to wait, if that is safe."),
        N_("Use no force and block no one. Note who it was, and the car."),
        N_("Do not say that help is coming to anyone who may be involved."),
    ),
    condition=N_(
        "In danger because someone may collect or move them, take them abroad, or "
        "is already here."
    ),
    reason=N_("People are often moved when others notice them."),
    sources=("S1", "S2", "HO26"),
)
HEALTH_CARE: Final = StepRule(
    id="danger-health",
    step="get_health_care",
    applies=any_of(UNWELL, *_CARE_SIGNS, OFFENCE, PREGNANT, ASKS_FOR_CARE),
    when=_care_when,
    contacts=health,
    title=N_("Get health care"),
    text=_care_text,
    condition=N_(
        "Hurt, ill, pregnant, wants to die, has drugs inside the body, sexual harm "
        "not long ago, or a sign of poor health."
    ),
    reason=N_("Care cannot wait for papers, and a health worker can see them alone."),
    sources=("DHSC", "RCN", "HO26"),
    nation_sources={"scotland": ("SCHW",)},
)

DANGER_RULES: Final = (CALL_999, DECIDE_DANGER, KEEP_SAFE, HEALTH_CARE)
