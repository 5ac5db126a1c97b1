"""The fixed answers about an organisation, as people read them."""

from dataclasses import dataclass
from typing import Final

from trafficking_desk.words import N_


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to pick; widgets translate its words when shown."""

    value: str
    label: str
    hint: str = ""


NATIONS: Final = (
    Option("england", N_("England")),
    Option("wales", N_("Wales")),
    Option("scotland", N_("Scotland")),
    Option("northern_ireland", N_("Northern Ireland")),
)
KINDS: Final = (
    Option("school", N_("School or college")),
    Option("health", N_("Health")),
    Option("social_care", N_("Social care")),
    Option("charity", N_("Charity or community group")),
    Option("police", N_("Police")),
    Option("other", N_("Somewhere else")),
)
THEMES: Final = (
    Option("system", N_("Like this computer")),
    Option("light", N_("Light")),
    Option("dark", N_("Dark")),
    Option("contrast", N_("High contrast"), N_("Black, white and yellow")),
)
TEXT_SIZES: Final = tuple(
    Option(str(size), f"{size} %") for size in (100, 125, 150, 175, 200)
)
LOCK_AFTER: Final = (
    Option("2", N_("2 minutes")),
    Option("5", N_("5 minutes")),
    Option("10", N_("10 minutes")),
    Option("15", N_("15 minutes")),
)
