"""Invented signs and cases for the stories about the rules."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final, cast

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Outcome, Step
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.content.sign import Element, SignDef, SignKind

NOW: Final = datetime(2026, 11, 20, 15, tzinfo=UTC)
CHILD: Final = {"person.under_18": "yes"}
ADULT: Final = {"person.under_18": "no"}
ALL: Final[tuple[Element, ...]] = ("act", "means", "purpose", "held", "service")
NATIONS: Final = ("england", "wales", "scotland", "northern_ireland")


def sign(id: str, kind: SignKind, *bears_on: Element, urgent: bool = False) -> SignDef:
    """Return a sign with the meaning that a story needs."""
    return SignDef(
        id=id,
        text=f"Invented sign {id}.",
        audience="both",
        kind=kind,
        bears_on=bears_on,
        urgent=urgent,
        confidence="seed",
        checked=date(2026, 11, 22),
        sources=(),
    )


# Some ids are those of real signs, because rules ask about them by name.
SIGNS: Final[Mapping[str, SignDef]] = {
    each.id: each
    for each in (
        sign("moved", "risk_sign", "act"),
        sign("tricked", "risk_sign", "means"),
        sign("sold", "harm_sign", "purpose"),
        sign("locked_in", "harm_sign", "held"),
        sign("made_to_work", "harm_sign", "service"),
        sign("works_late", "risk_sign", "service"),
        sign("used_for_gain", "risk_sign", "purpose"),
        sign("hurt", "harm_sign"),
        sign("tired", "risk_sign"),
        sign("alarm", "risk_sign", urgent=True),
        sign("background", "context", *ALL),
        *(
            sign(id, "risk_sign")
            for id in (
                "adu_acts_interpreter",
                "adu_insists_present",
                "ctl_multiple_phones",
                "ctl_online",
                "ctl_speaks_for",
                "edu_not_enrolled",
                "exp_underage_marriage",
                "hth_private_refused",
                "phy_injury",
                "phy_internal_conceal",
                "pla_cuckoo",
                "sch_weapon",
                "asx_sleeps_premises",
                "dom_on_call",
            )
        ),
    )
}


def a_case(
    answers: Mapping[str, object] | None = None,
    *signs: str,
    nation: str = "england",
    known_by: str = "seen",
) -> Case:
    """Return a case; each of `signs` is recorded an hour before NOW."""
    values: dict[str, object] = {"setting.nation": nation, **(answers or {})}
    for place, indicator in enumerate(signs):
        at = f"signs.{place:032x}"
        values[f"{at}.indicator"] = indicator
        values[f"{at}.known_by"] = known_by
        values[f"{at}.recorded_at"] = "2026-11-20T14:00+00:00"
    return fold(cast("dict[str, JsonValue]", values))[0]


def view(element: str, **answers: str) -> dict[str, object]:
    """Return the answers of one view of `element`, for `a_case`."""
    item = f"views.{element}.{'f' * 32}"
    return {item: {}, **{f"{item}.{name}": value for name, value in answers.items()}}


def someone(**answers: object) -> dict[str, object]:
    """Return the answers about one person around, for `a_case`."""
    item = f"people.{'e' * 32}"
    return {item: {}, **{f"{item}.{name}": value for name, value in answers.items()}}


def outcome_of(
    answers: Mapping[str, object] | None = None,
    *signs: str,
    nation: str = "england",
    known_by: str = "seen",
) -> Outcome:
    """Return what the rules say of `a_case` at NOW."""
    case = a_case(answers, *signs, nation=nation, known_by=known_by)
    return assess(case, NOW, SIGNS)


def steps(outcome: Outcome) -> list[str]:
    """Return the ids of the steps, in order."""
    return [step.id for step in outcome.steps]


def step(outcome: Outcome, id: str) -> Step:
    """Return the step `id`; StopIteration if it is not there."""
    return next(step for step in outcome.steps if step.id == id)
