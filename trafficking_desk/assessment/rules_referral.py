"""Steps that pass the case on: council or Trust, police, adult services."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.cameras import camera_lines
from trafficking_desk.assessment.condition import Condition, Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    AGREES_TO_POLICE,
    ANY_CONCERN,
    CHILD,
    CHILDREN_BESIDE,
    CONSIDERED,
    HARM,
    IN_DANGER,
    NEEDS_CAPACITY_FIRST,
    OFFENCE,
    POSSIBLE_VICTIM,
    PREGNANT,
)
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import (
    adult_services,
    childrens_services,
    police,
)
from trafficking_desk.assessment.outcome import When
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.assessment.timing import now_while_here
from trafficking_desk.words import N_

_NOT_WITH_CLOSE_FAMILY: Final = frozenset(
    {"no_one", "hotel", "other_adult", "council_care"}
)
# Bodies that the Welsh duty to report names; others are expected to act alike.
_WELSH_PARTNERS: Final = frozenset({"health", "social_care", "police"})


NOT_WITH_FAMILY: Final = Fact(
    N_("a child who is not in the care of close family"),
    lambda found: found.case.person.cared_for_by in _NOT_WITH_CLOSE_FAMILY,
)
MISSING_NOW: Final = Fact(
    N_("someone missing now"), lambda found: found.has_danger("missing_now")
)
DECIDED_TO_SHARE: Final = Fact(
    N_("a written decision to share without agreement"),
    lambda found: found.case.consent.share_without_consent.decided,
)
NEEDS_CARE: Final = all_of(
    ADULT,
    Fact(
        N_("a need for care and support"),
        lambda found: found.case.person.care_needs == "yes",
    ),
)
REFERS: Final[Condition] = any_of(
    CHILDREN_BESIDE,
    PREGNANT,
    all_of(CHILD, any_of(POSSIBLE_VICTIM, CONSIDERED, IN_DANGER, NOT_WITH_FAMILY)),
)
REPORTS: Final[Condition] = any_of(
    all_of(CHILD, any_of(POSSIBLE_VICTIM, HARM, OFFENCE, MISSING_NOW)),
    all_of(ADULT, ANY_CONCERN, any_of(AGREES_TO_POLICE, DECIDED_TO_SHARE)),
)


def refers_to_council(found: Findings) -> bool:
    """Say whether children's services must hear of this, also beside an adult."""
    return REFERS(found)


def _council_text(found: Findings) -> tuple[str, ...]:
    if not found.child:
        return (
            *_beside(found),
            N_("Ring {childrens}, then send the pack the same day."),
            N_("You can do this even if the adult says no."),
            _duty_line(found),
        )
    return (
        N_("Ring {childrens}, then send the pack the same day."),
        N_("Say what you saw, and that it may be trafficking or exploitation."),
        N_("No consent is needed."),
        _duty_line(found),
        N_("Do not ask or tell anyone at home first if that could bring harm."),
    )


def _beside(found: Findings) -> Iterator[str]:
    if CHILDREN_BESIDE(found):
        yield N_("This is about the children at risk beside this person.")
    if PREGNANT(found):
        yield N_("This is about the unborn child.")


def _council_ask(found: Findings) -> tuple[str, ...]:
    about = (
        N_("I am making a child protection referral about possible trafficking.")
        if found.child
        else N_("I am worried about a child, born or unborn, beside this adult.")
    )
    return (
        about,
        N_("Please tell me who decides, and what happens before tonight."),
        N_("Please say your name and a reference, so that I can write them down."),
    )


def _duty_line(found: Findings) -> str:
    nation, kind = found.nation, found.case.setting.kind
    if nation == "england":
        return N_(
            "The council's front door is often called MASH (people from several "
            "services at one desk)."
        )
    if nation == "wales" and kind in _WELSH_PARTNERS:
        return N_(
            "In Wales councils, health boards, NHS trusts and the police must report a "
            "child at risk: the duty is theirs by law."
        )
    if nation == "wales":
        return N_(
            "In Wales councils, health boards and the police must report by law. Your "
            "organisation is expected to refer in the same way."
        )
    if nation == "scotland":
        return N_("In Scotland every worker should pass on a worry about a child.")
    return N_("Gateway is the Trust's first door for worries about a child.")


def _police_text(found: Findings) -> tuple[str, ...]:
    own = found.case.setting.kind == "police"
    lines = [
        N_("Pass this to your force's team for modern slavery, as a crime.")
        if own
        else N_("Ring {police}. If danger comes close, call 999 instead.")
    ]
    if found.child:
        lines.append(N_("Say that a child may be a victim of trafficking or slavery."))
    elif found.case.consent.police == "agrees":
        lines.append(N_("The person agreed. Share only what they agreed to."))
    else:
        lines.append(N_("Say why you share this without their agreement."))
    lines.append(N_("Ask for the crime or incident number and write it down."))
    lines += camera_lines(found)
    if found.nation == "northern_ireland":
        lines.append(
            N_(
                "Northern Ireland has a general duty to tell the police of serious "
                "crime (to be confirmed)."
            )
        )
    return tuple(lines)


def _police_when(found: Findings) -> When:
    urgent = found.danger == "yes" or found.case.facts.recent_sexual_offence
    return "now" if urgent else "today"


REFER_CHILD: Final = StepRule(
    id="refer-child",
    step="refer_childrens_services",
    applies=REFERS,
    when=now_while_here,
    contacts=childrens_services,
    title=N_("Refer to {childrens}"),
    text=_council_text,
    ask=_council_ask,
    condition=N_(
        "A child who may be a victim, whose referral should be thought about, who is "
        "in danger, or who is not with close family. Also any children beside the "
        "person, and any pregnancy."
    ),
    reason=N_(
        "A trafficked child is at risk, and so may be a child beside someone who is "
        "used. The council leads; in Northern Ireland the Trust."
    ),
    sources=("S1", "S2", "GOVFR", "HO26"),
    nation_sources={
        "wales": ("WDR",),
        "scotland": ("SCO21", "SCIA"),
        "northern_ireland": ("NID",),
    },
)
REPORT_POLICE: Final = StepRule(
    id="report-police",
    step="report_police",
    applies=REPORTS,
    when=_police_when,
    contacts=police,
    title=N_("Report to {police}"),
    text=_police_text,
    ask=always(
        N_("I want to report possible human trafficking or modern slavery."),
        N_("Please do not warn the people who may be involved."),
        N_("Please give me a reference and say who will ring me back."),
    ),
    condition=N_(
        "A child who may be a victim, or with any sign of harm, a recent sexual "
        "offence, or missing. An adult who agrees, or a written decision to share."
    ),
    reason=N_("Trafficking is a serious crime, and the police can protect people."),
    sources=("S1", "GOVFR", "HO26"),
    nation_sources={"scotland": ("SCO21",), "northern_ireland": ("NID", "TBC")},
)
REFER_ADULT: Final = StepRule(
    id="refer-adult",
    step="refer_adult_services",
    applies=any_of(NEEDS_CARE, NEEDS_CAPACITY_FIRST),
    when="today",
    contacts=adult_services,
    title=N_("Refer to {adults}"),
    text=always(
        N_("Ring {adults} and say that an adult may be at risk."),
        N_("Say what care and support they need, and what they want to happen."),
    ),
    ask=always(
        N_("I am raising a safeguarding concern about an adult."),
        N_("Please tell me what you can do today, and who decides."),
    ),
    condition=N_("An adult with care needs, or who may not be able to decide."),
    reason=N_("Adults who need care have their own protection in law."),
    sources=("ISAB", "HO26"),
    nation_sources={"wales": ("WDR",), "scotland": ("SCHW",)},
)
CAPACITY: Final = StepRule(
    id="assess-capacity",
    step="capacity_assessment",
    applies=NEEDS_CAPACITY_FIRST,
    when="today",
    title=N_("Have their capacity to decide assessed"),
    text=always(
        N_("Ask someone trained to find out whether they can decide this, today."),
        N_("First try what may help: time, pictures, an interpreter, a calm room."),
        N_(
            "If they cannot decide, a public body decides what is best for them (to be "
            "confirmed)."
        ),
    ),
    condition=N_("An adult who may be a victim and may lack capacity to decide."),
    reason=N_("Nobody may be taken to agree, or to refuse, who cannot decide."),
    sources=("TBC", "HO26"),
)

REFERRAL_RULES: Final = (REFER_CHILD, REPORT_POLICE, REFER_ADULT, CAPACITY)
