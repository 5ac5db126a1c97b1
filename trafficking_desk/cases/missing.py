"""What the police ask for when someone is missing, or may soon be."""

from msgspec import Struct


class Missing(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Last seen, just before, and what helps to find them.

    Who the person is and how they look stands with the person.
    """

    last_seen_when: str = ""  # as typed
    last_seen_where: str = ""
    last_seen_with: str = ""  # by whom, and with whom
    just_before: str = ""  # mood, calls, visitors, quarrels, cars outside
    cctv: str = ""  # which cameras, and whose
    cctv_until: str = ""  # the day the pictures are wiped, a full ISO date
    vehicles: tuple[str, ...] = ()
    associates: str = ""  # whom they may be with, besides `people`
    places: str = ""
    money_and_papers: str = ""  # cards, cash, passport
    weapons: str = ""
    risks: str = ""  # drugs, debts, threats, self-harm
    medicine: str = ""  # what they need, and by when
    tell_first: str = ""  # whom to ring when they are found, and where to take them
