"""What the record adds up to: never a number, never an all-clear."""

from collections.abc import Mapping, Sequence

from trafficking_desk.assessment.elements import (
    SLAVERY,
    TRAFFICKING,
    has_views,
    view_of,
)
from trafficking_desk.assessment.noticed import Noticed
from trafficking_desk.assessment.outcome import ElementResult, Picture
from trafficking_desk.cases.views import Views
from trafficking_desk.cases.vocabulary import ElementName


def draw_picture(
    elements: Mapping[ElementName, ElementResult],
    views: Views,
    noticed: Sequence[Noticed],
    *,
    child: bool,
) -> Picture:
    """Return the picture; each further sign can only raise it."""
    trafficking = needed(TRAFFICKING, elements)
    slavery = needed(SLAVERY, elements)
    if _stands(trafficking, elements) and rests(trafficking, views, noticed):
        return "possible_victim"
    # A child's slavery route needs only one part, so a sign alone is too thin.
    proof = () if child else noticed
    if _stands(slavery, elements) and rests(slavery, views, proof):
        return "possible_victim"
    if has_views(views) or any(each.is_evidence for each in noticed):
        return "concern"
    return "welfare"


def needed(
    route: Sequence[ElementName], elements: Mapping[ElementName, ElementResult]
) -> tuple[ElementName, ...]:
    """Return the parts of `route` that this person's case needs."""
    return tuple(name for name in route if elements[name].state != "not_needed")


def rests(
    route: Sequence[ElementName], views: Views, noticed: Sequence[Noticed]
) -> bool:
    """Say whether a part rests on a worker's view or a first-hand harm sign."""
    return any(
        view_of(views, name) is not None
        or any(
            each.is_harm and each.is_first_hand and each.bears_on(name)
            for each in noticed
        )
        for name in route
    )


def _stands(
    route: Sequence[ElementName], elements: Mapping[ElementName, ElementResult]
) -> bool:
    return all(elements[name].state in {"shown", "possible"} for name in route)
