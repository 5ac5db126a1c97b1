"""The lists that signs can be looked at in: by place, by group, by type."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SignDef
from trafficking_desk.words import N_, _

# Where the worker works -> the quick list made for such a place.
QUICK_LISTS: Final = {
    "health": "health",
    "school": "school",
    "charity": "charity",
    "social_care": "charity",
    "police": "police",
    "other": "charity",
}
# A place -> what it is called, and the `settings` of the signs met there.
PLACES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "health": (N_("A clinic or hospital"), ("health",)),
    "school": (N_("School or college"), ("school",)),
    "outreach": (
        N_("Charity, outreach and community"),
        ("charity_or_outreach", "community"),
    ),
    "port_of_entry": (N_("Port, airport or border"), ("port_of_entry",)),
    "home_visit": (N_("A home visit"), ("home_visit",)),
    "workplace": (N_("A workplace"), ("workplace",)),
    "accommodation": (N_("Where they stay"), ("placement_or_accommodation",)),
}
TYPES: Final[Mapping[str, str]] = {
    "sexual": N_("Used for sex"),
    "criminal": N_("Made to commit crime"),
    "labour": N_("Made to work"),
    "domestic_servitude": N_("Made to work in a home"),
    "begging": N_("Made to beg"),
    "financial_identity": N_("Use of their money or name"),
    "forced_marriage": N_("Forced marriage"),
    "illegal_adoption": N_("Illegal adoption"),
    "organ": N_("Taking an organ"),
    "ritual": N_("Harm said to be belief or ritual"),
}
_EVERY_TYPE: Final = "any"


@dataclass(frozen=True, slots=True)
class Run:
    """Signs that stand together; `title` is "" if they need none of their own."""

    title: str
    signs: tuple[SignDef, ...]


@dataclass(frozen=True, slots=True)
class SignList:
    """One list to choose. `whole`: also signs whose source is to be confirmed."""

    id: str
    title: str
    runs: tuple[Run, ...]
    whole: bool = False


def quick_lists(content: Content, kind: str) -> Iterator[SignList]:
    """Yield the lists for a short visit, the one for this place of work first."""
    signs = content.signs
    own = QUICK_LISTS.get(kind, "")
    for quick in sorted(content.quick_lists, key=lambda quick: quick.id != own):
        known = tuple(signs[id] for id in quick.signs if id in signs)
        yield SignList(quick.id, _(quick.title), (Run("", known),))


def place_lists(content: Content) -> Iterator[SignList]:
    """Yield, for each kind of place, the signs that are met there above all."""
    for id, (title, settings) in PLACES.items():
        met = (s for s in content.signs.values() if set(settings) & set(s.settings))
        yield SignList(id, _(title), (Run("", tuple(met)),))


def group_lists(content: Content) -> Iterator[SignList]:
    """Yield the groups of the checklist in order."""
    for group in sorted(content.groups, key=lambda group: group.order):
        yield SignList(group.id, _(group.title), (Run("", group.signs),))


def type_lists(content: Content) -> Iterator[SignList]:
    """Yield, for each type of exploitation, its own signs and then the shared."""
    signs = content.signs.values()
    shared = Run(
        _("These fit every type"),
        tuple(sign for sign in signs if _EVERY_TYPE in sign.types),
    )
    for id, title in TYPES.items():
        own = Run("", tuple(sign for sign in signs if id in sign.types))
        yield SignList(id, _(title), (own, shared))


def whole_list(content: Content) -> SignList:
    """Return every sign under the title of its group."""
    groups = sorted(content.groups, key=lambda group: group.order)
    runs = tuple(Run(_(group.title), group.signs) for group in groups)
    return SignList("", "", runs, whole=True)
