"""Our answers to the boxes about reaching someone: the council, and the person.

A number or an address is given only for a way that was ticked as safe.
"""

from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _

_CALLS: Final = frozenset({"phone", "text"})


def council_phone(pack: PackInput) -> str:
    """Return the number of the one who has the case, or the front door's."""
    if pack.case.services.council_phone:
        return pack.case.services.council_phone
    in_ni = pack.case.setting.nation == "northern_ireland"
    door = "hsct_gateway" if in_ni else "childrens_social_care"
    number = pack.numbers.get(door)
    return number.number if number and not number.not_set else ""


def persons_number(pack: PackInput) -> str:
    """Return the phones of the person, if it is safe to ring or text."""
    phones = pack.case.person.phones if _is_safe(pack, *_CALLS) else ()
    return _lines(*phones, pack.case.safety_plan.safe_contact)


def why_no_number(pack: PackInput) -> str:
    """Return why there is no number, "" when there is one or nobody ticked."""
    if _is_safe(pack, *_CALLS) or not pack.case.safety_plan.safe_channels:
        return ""
    return _("It is not safe to ring or text them.")


def writing_to_them(pack: PackInput) -> str:
    """Return the email and post addresses that were ticked as safe."""
    person, plan = pack.case.person, pack.case.safety_plan
    return _lines(
        person.email if _is_safe(pack, "email") else "",
        person.staying_at if _is_safe(pack, "post") else "",
        plan.safe_contact,
        safe_ways(pack),
    )


def safe_ways(pack: PackInput) -> str:
    """Return which ways are safe, in one line."""
    ways = answer_at(pack.case, "safety_plan.safe_channels")
    return _("Safe: {ways}").format(ways=ways) if ways else ""


def _is_safe(pack: PackInput, *ways: str) -> bool:
    return not set(ways).isdisjoint(pack.case.safety_plan.safe_channels)


def _lines(*texts: str) -> str:
    return "\n".join(text.strip() for text in texts if text.strip())
