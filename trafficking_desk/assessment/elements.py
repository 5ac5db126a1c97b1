"""The parts of the legal test: what is shown, possible or not recorded.

Trafficking is act, means and purpose; slavery, servitude and forced labour are
held and service. Source: statutory guidance under section 49 and GOV.UK.
"""

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from trafficking_desk.assessment.noticed import Noticed, ids, notice
from trafficking_desk.assessment.outcome import ElementResult
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.views import Views
from trafficking_desk.cases.vocabulary import ElementName, ViewStrength
from trafficking_desk.content.sign import SignDef

ELEMENTS: Final[tuple[ElementName, ...]] = get_args(ElementName)
NOT_NEEDED_FOR_A_CHILD: Final = frozenset[ElementName]({"means", "held"})
TRAFFICKING: Final[tuple[ElementName, ...]] = ("act", "means", "purpose")
SLAVERY: Final[tuple[ElementName, ...]] = ("held", "service")


def judge_elements(
    views: Views, noticed: Sequence[Noticed], *, means_needed: bool
) -> dict[ElementName, ElementResult]:
    """Return each part's state: the worker's view wins over the signs.

    Signs alone make a part possible; only a worker can say that it is shown.
    """
    return {
        name: _judge(
            view_of(views, name),
            ids(each for each in noticed if each.bears_on(name)),
            needed=means_needed or name not in NOT_NEEDED_FOR_A_CHILD,
        )
        for name in ELEMENTS
    }


def view_of(views: Views, element: ElementName) -> ViewStrength | None:
    """Return the worker's strongest view of `element`, or None."""
    strengths = {view.view for view in getattr(views, element)}
    if not strengths:
        return None
    return "shown" if "shown" in strengths else "possible"


def has_views(views: Views) -> bool:
    """Say whether the worker gave a view of anything."""
    return any(view_of(views, element) for element in ELEMENTS)


def bearing(
    case: Case, signs: Mapping[str, SignDef]
) -> dict[ElementName, tuple[Sign, ...]]:
    """Return, for each part, the counting signs that are evidence of it."""
    noticed = notice(case, signs)
    return {
        name: tuple(each.sign for each in noticed if each.bears_on(name))
        for name in ELEMENTS
    }


def _judge(
    view: ViewStrength | None, signs: tuple[str, ...], *, needed: bool
) -> ElementResult:
    if not needed:
        return ElementResult("not_needed", signs)
    if view is not None:
        return ElementResult(view, signs, "worker")
    return ElementResult("possible" if signs else "not_shown", signs)
