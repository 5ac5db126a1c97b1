"""Which numbers stand on the contact sheets of each nation, and as what cards."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.parts.contacts import named_in, under_number
from trafficking_desk.report.tree import ContactCard
from trafficking_desk.words import N_, _

Numbers = Mapping[str, Number]

EMERGENCY: Final = "emergency_999"
# With a short word for a pocket: whom it is for.
_OURS: Final = {
    "own_dsl": N_("The first to tell, today"),
    "deputy_lead": N_("If the lead is away, or may be involved"),
}
_COUNCIL: Final = {
    **_OURS,
    "childrens_social_care": N_("A child: the same day"),
    "adult_social_care": N_("An adult who needs care or support"),
}
_TRUST: Final = {
    **_OURS,
    "hsct_gateway": N_("A child: the same day"),
    "hsct_adult": N_("An adult at risk"),
}
_FOR_CHILDREN: Final = frozenset({"childrens_social_care", "hsct_gateway"})
_POLICE: Final = N_("What can wait a few hours")
_NSPCC: Final = {"nspcc_helpline": N_("Adults who worry about a child")}
_GUARDIAN: Final = N_("A child who may be trafficked")
_HELPLINE: Final = {"msh_unseen": N_("Advice; you need give no name")}
_ADULTS: Final = {"salvation_army": N_("Adults who want help")}
_CHILDLINE: Final = {"childline": N_("For the child to ring")}
_NATIONAL: Final[Mapping[Nation, Mapping[str, str]]] = {
    "england": {
        "police_101": _POLICE,
        **_NSPCC,
        "ictg_line": N_("A trafficked child. Not in every area: ring to ask"),
        **_HELPLINE,
        **_ADULTS,
        **_CHILDLINE,
    },
    "wales": {
        "police_101": _POLICE,
        **_NSPCC,
        "ictg_line": _GUARDIAN,
        **_HELPLINE,
        **_ADULTS,
        "live_fear_free": N_("Violence at home or slavery"),
        **_CHILDLINE,
    },
    "scotland": {
        "police_101": _POLICE,
        **_NSPCC,
        "guardianship_scot": _GUARDIAN,
        **_HELPLINE,
        "tara": N_("Women: sexual exploitation"),
        "migrant_help_scot": N_("All other adults"),
        **_CHILDLINE,
    },
    "northern_ireland": {
        "psni": _POLICE,
        **_NSPCC,
        "ni_guardian": _GUARDIAN,
        **_HELPLINE,
        "migrant_help_ni": N_("Men made to work"),
        "blwa": N_("Women: sexual exploitation or servitude"),
        **_CHILDLINE,
    },
}
_WITHOUT_A_VOICE: Final[Mapping[str, str]] = {
    "silent_55": N_("Cannot speak? On a mobile: {number}"),
    "emergency_sms": N_("If signed up for it: {number}"),
    "relay_18000": N_("Textphone, Relay UK app: {number}"),
}
_MORE: Final[Mapping[Nation, tuple[str, ...]]] = {
    "england": ("missing_people", "ceop"),
    "wales": ("missing_people", "meic", "ceop"),
    "scotland": ("missing_people", "ceop"),
    "northern_ireland": ("missing_people", "law_centre_ni", "ceop"),
}
_STAFF_OFFICER: Final = "lado"
# The short name is used in England; other nations have other names.
_ASKS_FOR_OFFICER: Final[Mapping[Nation, str]] = {
    "england": N_(
        "Worried about a member of staff? Ask the council for its officer for worries"
        " about staff (the LADO)"
    ),
    "wales": N_(
        "Worried about a member of staff? Ask the council for its officer for worries"
        " about staff"
    ),
}
_IF_SET: Final = ("police_team", "interpreter_service", "marac")
_ALWAYS: Final = N_("24 hours, every day")
_MASH: Final = "mash"  # a word of councils in England
_URGENT_ONLY: Final = frozenset({"migrant_help_scot"})  # in the evening
_NOT_EVERYWHERE: Final = {("england", "ictg_line")}


def own(nation: Nation) -> Mapping[str, str]:
    """Return the ids of our own numbers, each with a short word on whom it is for."""
    return _TRUST if nation == "northern_ireland" else _COUNCIL


def national(nation: Nation) -> Mapping[str, str]:
    """Return the ids of the lines of a nation, each with a short word as in `own`."""
    return _NATIONAL[nation]


def if_set(numbers: Numbers, nation: Nation) -> tuple[str, ...]:
    """Return the local numbers that nobody must have, as far as they are set."""
    hub = (_MASH,) if nation == "england" else ()
    officer = (_STAFF_OFFICER,) if nation in _ASKS_FOR_OFFICER else ()
    known = (*hub, *officer, *_IF_SET)
    return tuple(one for one in known if one in numbers and not numbers[one].not_set)


def emergency(numbers: Numbers) -> ContactCard:
    """Return 999, also when the shipped contacts cannot be read."""
    number = numbers.get(EMERGENCY)
    return _card(number) if number else ContactCard(_("Emergency"), "999", "")


def cards(
    numbers: Numbers, nation: Nation, chosen: Mapping[str, str], *, short: bool = False
) -> Iterator[ContactCard]:
    """Yield the cards of `chosen`; `short` has the short word on whom each is for.

    Children's services have two: a line by day, and one for evening and weekend.
    """
    for one, word in chosen.items():
        if one not in numbers:
            continue
        number = named_in(numbers[one], nation)
        card = _card(number)
        if short:
            lines = card.checked.replace("  ·  ", "\n")
            card = replace(card, who_for=_(word) if word else "", checked=lines)
        elif (nation, one) in _NOT_EVERYWHERE:
            card = replace(card, small=_("Not in every area: ring to ask"))
        yield card
        if one in _FOR_CHILDREN and not number.evening:
            yield _evening_card(nation)


def without_a_voice(numbers: Numbers) -> str:
    """Return how to reach 999 without talking, "" if that cannot be read."""
    return "  ·  ".join(
        _(words).format(number=numbers[one].number)
        for one, words in _WITHOUT_A_VOICE.items()
        if one in numbers
    )


def more(numbers: Numbers, nation: Nation) -> str:
    """Return more lines that one may need, one after the other; "" if there is none."""
    known = [numbers[one] for one in _MORE[nation] if one in numbers]
    parts = [f"{one.name}: {one.number}" for one in known]
    officer = numbers.get(_STAFF_OFFICER)
    if officer and officer.not_set and nation in _ASKS_FOR_OFFICER:
        parts.append(_(_ASKS_FOR_OFFICER[nation]))
    return "  ·  ".join(parts)


def local_line(number: Number) -> str:
    """Return a local number on one line, with its evening number."""
    return "  ·  ".join(
        filter(None, (f"{number.name}: {number.number}", _late(number)))
    )


def _late(number: Number) -> str:
    late = number.evening
    words = _("Evening: {number}")
    if number.id in _URGENT_ONLY:
        words = _("Out of hours, urgent only: {number}")
    return words.format(number=late) if late else ""


def _card(number: Number) -> ContactCard:
    by_day = number.not_set and number.id in _FOR_CHILDREN
    under = under_number(number).replace(_(_ALWAYS), _("24 hours"))
    return ContactCard(
        name=_("{name}: by day").format(name=number.name) if by_day else number.name,
        number=number.number,
        who_for=number.who_for,
        small=_late(number),
        checked=under.replace("\n", "  ·  "),
    )


def _evening_card(nation: Nation) -> ContactCard:
    if nation == "northern_ireland":
        name = _("The Trust's emergency social work service")
        return ContactCard(name, "", _("Evening, night, weekend"))
    return ContactCard(_("Council: evening, night, weekend"), "", "")
