"""Numbers and addresses of the person, with a warning where they may do harm."""

from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _

EMAIL: Final = "person.email"
PHONES: Final = "person.phones"


def phones(pack: PackInput) -> str:
    """Return the phones of the person, with a warning unless it is safe to ring."""
    return if_safe(pack, PHONES, "phone", "text")


def if_safe(pack: PackInput, path: str, *ways: str) -> str:
    """Return a number or an address, with a warning unless it is safe to use."""
    answer = answer_at(pack.case, path)
    if not answer or not set(ways).isdisjoint(pack.case.safety_plan.safe_channels):
        return answer
    return "\n".join((answer, _("Not ticked as safe: ask us before you use it.")))
