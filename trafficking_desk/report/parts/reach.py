"""Numbers and addresses of the person, with a warning where they may do harm."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import N_, _

EMAIL: Final = "person.email"
PHONES: Final = "person.phones"
_PHONE: Final = re.compile(r"\+?\d[\d ]{7,}\d")
_FIRM: Final = "\u00a0"  # a space at which no line ends
_NOT_SAFE: Final = N_("Do not ring or text unless we say so: not marked as safe.")
# By the ways that were ticked as safe: for one number, and for several.
_CAUTIONS: Final[Mapping[tuple[str, ...], tuple[str, str]]] = {
    (): (_NOT_SAFE, _NOT_SAFE),
    ("phone",): (
        N_("Ring this number only if they said it is safe. Do not text it."),
        N_("Ring these numbers only if they said it is safe. Do not text them."),
    ),
    ("text",): (
        N_("Text this number only if they said it is safe. Do not ring it."),
        N_("Text these numbers only if they said it is safe. Do not ring them."),
    ),
    ("phone", "text"): (
        N_("Ring or text this number only if they said it is safe."),
        N_("Ring or text these numbers only if they said it is safe."),
    ),
}


def phones(pack: PackInput) -> str:
    """Return the phones of the person, each with what stands against ringing it."""
    lines = []
    for one in pack.case.person.phones:
        lines.append(whole_phones(one))
        if rings_involved(pack, one):
            lines.append(_shared())
    if any(noted(one) or any(numbers_in(one)) for one in pack.case.person.phones):
        lines.append(phone_caution(pack))
    return "\n".join(lines)


def phone_caution(pack: PackInput) -> str:
    """Return when their own phone may be used: a ticked way names no number."""
    safe = tuple(way for way in ("phone", "text") if is_safe(pack, way))
    one, several = _CAUTIONS[safe]
    return _(several) if len(pack.case.person.phones) > 1 else _(one)


def if_safe(pack: PackInput, path: str, *ways: str) -> str:
    """Return an address, with a warning unless it is safe to write to it."""
    answer = answer_at(pack.case, path)
    if not answer or is_safe(pack, *ways):
        return answer
    warning = _("Do not write to it unless we say so: not marked as safe.")
    return f"{answer}\n{warning}"


def whole_phones(typed: str) -> str:
    r"""Return the text with each phone number kept on one line.

    >>> whole_phones("Ask on 0121 496 0000")
    'Ask on 0121\xa0496\xa00000'
    """
    return _PHONE.sub(lambda found: found[0].replace(" ", _FIRM), typed)


def has_own_phone(pack: PackInput) -> bool:
    """Say whether a number is recorded that is not that of someone involved."""
    theirs = set(involved_numbers(pack))
    own = (set(numbers_in(one)) for one in pack.case.person.phones)
    return any(numbers and theirs.isdisjoint(numbers) for numbers in own)


def is_safe(pack: PackInput, *ways: str) -> bool:
    """Say whether one of these ways was ticked as safe."""
    return not set(ways).isdisjoint(pack.case.safety_plan.safe_channels)


def rings_involved(pack: PackInput, typed: str) -> bool:
    """Say whether a number in `typed` is that of someone who may be involved."""
    return not set(involved_numbers(pack)).isdisjoint(numbers_in(typed))


def involved_numbers(pack: PackInput) -> Iterator[str]:
    """Yield each number of those who may be involved, without its spaces."""
    for who in pack.case.people:
        if who.may_be_involved:
            yield from numbers_in(who.contact)


def numbers_in(typed: str) -> Iterator[str]:
    """Yield each phone number in a text, without its spaces."""
    for found in _PHONE.finditer(typed):
        yield found[0].replace(" ", "")


def _shared() -> str:
    return _("This number is also that of someone who may be involved. Do not ring it.")
