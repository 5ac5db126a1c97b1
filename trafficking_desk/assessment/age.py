"""Child or adult: in doubt, a child.

Sources: Modern Slavery Act 2015 section 51; Home Office prompt sheet 2026.
"""

from datetime import date, datetime

from trafficking_desk.cases.clock import ADULT_AT, age_on, read_date
from trafficking_desk.cases.person import Person


def is_child(person: Person, as_of: datetime) -> bool:
    """Say whether to treat the person as a child.

    The answer "under 18?" decides, else the date of birth, else not sure: a
    child. Where answer and date of birth disagree: a child until it is resolved.
    """
    if person.under_18 == "no":
        return disagrees(person, as_of)
    if person.under_18 in {"yes", "not_sure"}:
        return True
    age = age_of(person, as_of)
    return age is None or age < ADULT_AT


def disagrees(person: Person, as_of: datetime) -> bool:
    """Say whether the date of birth contradicts a plain yes or no."""
    age = age_of(person, as_of)
    if age is None:
        return False
    wanted = "yes" if age < ADULT_AT else "no"
    return person.under_18 in {"yes", "no"} and person.under_18 != wanted


def age_of(person: Person, as_of: datetime) -> int | None:
    """Return the age in whole years; None without a usable date of birth."""
    birth = _birth(person)
    return None if birth is None else age_on(birth, as_of.date())


def _birth(person: Person) -> date | None:
    try:
        return read_date(person.date_of_birth)
    except ValueError:
        return None
