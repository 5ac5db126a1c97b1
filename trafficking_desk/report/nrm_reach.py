"""Our answers to the boxes about reaching someone: the council, and the person.

A number or an address is given only for a way that was ticked as safe.
"""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.nrm_lines import labelled, lines
from trafficking_desk.report.pack_input import PackInput
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
    """Return the safe way that was agreed, then their own phones, if safe to use."""
    return lines((*labelled(pack, "safety_plan.safe_contact"), *_own_phones(pack)))


def _own_phones(pack: PackInput) -> Iterator[str]:
    phones = pack.case.person.phones
    if not phones:
        return
    if not _is_safe(pack, *_CALLS):
        yield _("Their own phone is not ticked as safe: do not ring or text it.")
        return
    for phone in phones:
        yield _("Their own phone: {number}").format(number=phone)
    yield from labelled(pack, "safety_plan.safe_channels")
    yield _("Which number is safe is not noted: ask us before you ring their own.")


def why_no_number(pack: PackInput) -> str:
    """Return why there is no number, "" when there is one or nobody ticked."""
    if _is_safe(pack, *_CALLS) or not pack.case.safety_plan.safe_channels:
        return ""
    return _("It is not safe to ring or text them.")


def writing_to_them(pack: PackInput) -> str:
    """Return the email and post addresses that were ticked as safe, and what is not."""
    person, plan = pack.case.person, pack.case.safety_plan
    email = person.email if _is_safe(pack, "email") else ""
    post = person.staying_at if _is_safe(pack, "post") else ""
    other = _("Not for this box, but a safe way: {way}").format(way=plan.safe_contact)
    return lines(
        (
            _("Email, ticked as safe: {email}").format(email=email) if email else "",
            _("Post, ticked as safe: {address}").format(address=post) if post else "",
            *_not_safe(pack),
            other if plan.safe_contact.strip() else "",
        )
    )


def _not_safe(pack: PackInput) -> Iterator[str]:
    """Yield the ways of this box that were not ticked as safe."""
    if not _is_safe(pack, "email"):
        yield _("Email is not ticked as safe.")
    if not _is_safe(pack, "post"):
        yield _("Post is not ticked as safe.")


def _is_safe(pack: PackInput, *ways: str) -> bool:
    return not set(ways).isdisjoint(pack.case.safety_plan.safe_channels)
