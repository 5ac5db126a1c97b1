"""The numbers that only the organisation can look up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.settings import LocalNumber
from trafficking_desk.words import N_

_BRITAIN: Final = ("england", "wales", "scotland")
_ALL: Final = (*_BRITAIN, "northern_ireland")


@dataclass(frozen=True, slots=True)
class Asked:
    """A number to ask for: `id` is the contact's; with `evening` asked twice."""

    id: str
    label: str
    hint: str
    nations: tuple[str, ...] = _ALL
    evening: bool = False


OWN: Final = (
    Asked(
        "own_dsl",
        N_("Your safeguarding lead"),
        N_("The number of the role, never a person's name. An extension will do."),
    ),
    Asked(
        "deputy_lead",
        N_("The deputy, or whoever stands in"),
        N_("For when the lead is away, or is part of the concern."),
    ),
)
COUNCIL: Final = (
    Asked(
        "childrens_social_care",
        N_("Children's services of your council"),
        N_("Look on the council's website for “worried about a child”."),
        _BRITAIN,
        evening=True,
    ),
    Asked(
        "adult_social_care",
        N_("Adult services of your council"),
        N_("Look on the council's website for “worried about an adult”."),
        _BRITAIN,
        evening=True,
    ),
    Asked(
        "lado",
        N_("The council officer for worries about staff"),
        N_("For when someone who works or helps with children may be involved."),
        ("england", "wales"),
    ),
    Asked(
        "hsct_gateway",
        N_("Children's Gateway team of your Trust"),
        N_("Look on your Health and Social Care Trust's website."),
        ("northern_ireland",),
        evening=True,
    ),
    Asked(
        "hsct_adult",
        N_("Adult safeguarding team of your Trust"),
        N_("Look on your Health and Social Care Trust's website."),
        ("northern_ireland",),
        evening=True,
    ),
)
# Not asked in first run: that is long enough.
MORE: Final = (
    Asked(
        "lado",
        N_("Whom to tell of worries about staff"),
        N_("The council or the Trust says who takes these."),
        ("scotland", "northern_ireland"),
    ),
    Asked(
        "mash",
        N_("Your multi-agency safeguarding hub (MASH)"),
        N_("If it is the number of children's services, type that once more."),
        ("england",),
        evening=True,
    ),
    Asked(
        "police_team",
        N_("Your local police team"),
        N_("The neighbourhood or child exploitation team, whichever you work with."),
    ),
    Asked(
        "interpreter_service",
        N_("Your interpreter service"),
        N_("The service your organisation has an account with, and its code."),
        evening=True,
    ),
    Asked(
        "marac",
        N_("Domestic abuse safety meeting (MARAC)"),
        N_("Whoever takes referrals to it near you."),
    ),
)


def asked_in(nation: Nation, rows: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Return the rows that matter in `nation`."""
    return tuple(row for row in rows if nation in row.nations)


def with_number(
    known: Mapping[str, LocalNumber], id: str, day: str, evening: str, today: str
) -> dict[str, LocalNumber]:
    """Return `known` with one number changed; the same number keeps its date."""
    day, evening = day.strip(), evening.strip()
    old = known.get(id, LocalNumber())
    rest = {key: number for key, number in known.items() if key != id}
    if not day and not evening:
        return rest
    same = (old.day, old.evening) == (day, evening)
    return {**rest, id: old if same else LocalNumber(day, evening, today)}
