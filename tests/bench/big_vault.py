"""A vault of 20,000 invented cases, the same each time."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from tests.desks import open_desk
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.vaults import lock
from trafficking_desk.store.stamp import Stamp

CASES: Final = 20_000
_START: Final = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)
_NATIONS: Final = ("england", "wales", "scotland", "northern_ireland")


def make_big_vault(home: Path, cases: int = CASES) -> None:
    """Fill a new home's vault in one transaction, and leave it locked."""
    desk = open_desk(home)
    vault = desk.open_vault()
    with vault.writing() as records:
        for number, values in enumerate(_cases(cases)):
            stamp = Stamp(_START + timedelta(minutes=number), vault.who)
            case_id = f"{number:032x}"
            records.cases.add(case_id, stamp)
            written = records.facts.append(case_id, values, stamp)
            records.cases.show(case_id, fold(values)[0], stamp, written[-1])
            records.audit.append(stamp, "started", case_id, facts=written)
    lock(desk)


def _cases(number: int) -> Iterator[dict[str, JsonValue]]:
    chance, words = random.Random(20), WORDS  # noqa: S311 - no secret
    for each in range(number):
        told = chance.choices(words, k=80)
        yield {
            "setting.nation": chance.choice(_NATIONS),
            "reference": f"TD-{each:06}-X",
            "person.known_as": chance.choice(words).title(),
            "person.name": " ".join(chance.sample(words, 2)).title(),
            "person.where_now": " ".join(told[:3]),
            "people.1.name": chance.choice(words).title(),
            "people.1.contact": f"07700 {each:06}",
            "story.what_happened": " ".join(told),
        }


def _word(chance: random.Random) -> str:
    syllables = chance.randint(1, 4)
    return "".join(
        chance.choice("bcdfghjklmnprstvwz") + chance.choice("aeiou")
        for _each in range(syllables)
    )


_CHANCE: Final = random.Random(4)  # noqa: S311 - no secret
WORDS: Final = tuple(_word(_CHANCE) for _each in range(4000))  # of the stories
