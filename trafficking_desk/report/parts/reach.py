"""Numbers and addresses of the person, with a warning where they may do harm."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _

EMAIL: Final = "person.email"
PHONES: Final = "person.phones"
_PHONE: Final = re.compile(r"\+?\d[\d ]{7,}\d")
_FIRM: Final = "\u00a0"  # a space at which no line ends


def phones(pack: PackInput) -> str:
    """Return the phones of the person, each with what stands against ringing it."""
    theirs = set(_involved_numbers(pack))
    lines = []
    for one in pack.case.person.phones:
        lines.append(whole_phones(one))
        if not theirs.isdisjoint(_numbers(one)):
            lines.append(_shared())
    if lines and not _is_safe(pack, "phone", "text"):
        lines.append(_("Do not ring or text unless we say so: not marked as safe."))
    return "\n".join(lines)


def if_safe(pack: PackInput, path: str, *ways: str) -> str:
    """Return an address, with a warning unless it is safe to write to it."""
    answer = answer_at(pack.case, path)
    if not answer or _is_safe(pack, *ways):
        return answer
    warning = _("Do not write to it unless we say so: not marked as safe.")
    return f"{answer}\n{warning}"


def whole_phones(typed: str) -> str:
    r"""Return the text with each phone number kept on one line.

    >>> whole_phones("Ask on 0121 496 0000")
    'Ask on 0121\xa0496\xa00000'
    """
    return _PHONE.sub(lambda found: found[0].replace(" ", _FIRM), typed)


def _is_safe(pack: PackInput, *ways: str) -> bool:
    return not set(ways).isdisjoint(pack.case.safety_plan.safe_channels)


def _involved_numbers(pack: PackInput) -> Iterator[str]:
    for who in pack.case.people:
        if who.may_be_involved:
            yield from _numbers(who.contact)


def _numbers(typed: str) -> Iterator[str]:
    for found in _PHONE.finditer(typed):
        yield found[0].replace(" ", "")


def _shared() -> str:
    return _("This number is also that of someone who may be involved. Do not ring it.")
