"""Our answers to the boxes about reaching someone: the council, and the person.

A number or an address is given only for a way that was ticked as safe.
"""

from collections.abc import Iterator

from trafficking_desk.report.nrm_lines import labelled, lines, you_choose
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.reach import is_safe, phones
from trafficking_desk.words import _


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
    safe = labelled(pack, "safety_plan.safe_contact")
    return you_choose((*safe, *_own_phones(pack)))


def _own_phones(pack: PackInput) -> Iterator[str]:
    if not pack.case.person.phones:
        return
    if not is_safe(pack, "phone", "text"):
        yield _("Their own phone is not ticked as safe: do not ring or text it.")
        return
    yield from labelled(pack, "safety_plan.safe_channels")
    own = phones(pack).replace("\u00a0", " ")
    told = _("Their own phone (ask first which number is safe): {number}")
    yield told.format(number=own)


def why_no_number(pack: PackInput) -> str:
    """Return why there is no number, "" when there is one or nobody ticked."""
    if is_safe(pack, "phone", "text") or not pack.case.safety_plan.safe_channels:
        return ""
    return _("It is not safe to ring or text them.")


def writing_to_them(pack: PackInput) -> str:
    """Return the email and post addresses that were ticked as safe."""
    person = pack.case.person
    email = person.email if is_safe(pack, "email") else ""
    post = person.staying_at if is_safe(pack, "post") else ""
    return lines(
        (
            _("Email, ticked as safe: {email}").format(email=email) if email else "",
            _("Post, ticked as safe: {address}").format(address=post) if post else "",
        )
    )


def not_for_writing(pack: PackInput) -> str:
    """Return the ways of this box that were not ticked as safe, and one that is."""
    way = pack.case.safety_plan.safe_contact.strip()
    other = _("Another safe way, not for this box: {way}").format(way=way)
    return lines((*_not_safe(pack), other if way else ""))


def _not_safe(pack: PackInput) -> Iterator[str]:
    """Yield the ways of this box that were not ticked as safe."""
    if not is_safe(pack, "email"):
        yield _("Email is not ticked as safe.")
    if not is_safe(pack, "post"):
        yield _("Post is not ticked as safe.")
