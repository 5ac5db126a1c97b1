"""Places that workers type when they look for a number, by nation."""

from collections.abc import Mapping
from typing import Final, Literal

Nation = Literal["england", "wales", "scotland", "northern_ireland"]

PLACES: Final[Mapping[Nation, tuple[str, ...]]] = {
    "scotland": (
        "scotland",
        "scottish",
        "glasgow",
        "edinburgh",
        "aberdeen",
        "dundee",
        "inverness",
        "stirling",
        "perth",
        "paisley",
        "falkirk",
    ),
    "wales": (
        "wales",
        "cymru",
        "cardiff",
        "swansea",
        "newport",
        "wrexham",
        "bangor",
        "aberystwyth",
        "merthyr",
        "holyhead",
    ),
    "northern_ireland": (
        "ulster",
        "belfast",
        "derry",
        "londonderry",
        "lisburn",
        "newry",
        "armagh",
        "omagh",
        "larne",
        "craigavon",
        "enniskillen",
    ),
    "england": (
        "england",
        "london",
        "birmingham",
        "manchester",
        "leeds",
        "liverpool",
        "bristol",
        "sheffield",
        "newcastle",
        "nottingham",
        "leicester",
        "bradford",
        "dover",
    ),
}
