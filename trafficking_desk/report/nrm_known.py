"""What was noted only to say that there is nothing: "None", "Not known"."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _

# "No. 12/26" is a reference; "no crime number" is none.
_NONE: Final = re.compile(r"(?:none|nil|nothing)\b|no\b(?!\.? ?\d)", re.IGNORECASE)
_NOT_KNOWN: Final = re.compile(r"(?:not|unknown|n/a)\b", re.IGNORECASE)
# Our own people are no other professionals.
_OURS: Final = frozenset({"own_dsl", "deputy_lead"})
_COUNCIL: Final = frozenset(
    {"childrens_social_care", "hsct_gateway", "adult_social_care", "hsct_adult", "mash"}
)


def says_none(typed: str) -> bool:
    """Say whether an answer tells that there is none.

    >>> [says_none(one) for one in ("None: British", "no ", "No. 12/26", "Not known")]
    [True, True, False, False]
    """
    return _NONE.match(typed.strip()) is not None


def noted(typed: str) -> str:
    """Return what was typed, or "" where it says that there is none, or none known."""
    is_empty = says_none(typed) or _NOT_KNOWN.match(typed.strip())
    return "" if is_empty else typed.strip()


def is_reference(typed: str) -> bool:
    """Say whether it is one: "none" and "not sent so far" have no figure.

    >>> [is_reference(one) for one in ("CAD 12 of 20/11", "None; 2 officers came")]
    [True, False]
    """
    return any(sign.isdigit() for sign in noted(typed))


def calls(pack: PackInput) -> Iterator[str]:
    """Yield each call to someone outside: when, which agency, who, what came of it."""
    for one in pack.case.actions_taken:
        if one.contact not in _OURS and (one.contact or one.spoke_to.strip()):
            yield "; ".join(part for part in _call(pack, one) if part.strip())


def _call(pack: PackInput, one: Action) -> Iterator[str]:
    number = pack.numbers.get(one.contact)
    when, agency = typed_moment(one.at), number.name if number else one.contact
    yield ": ".join(filter(None, (when, agency)))
    if one.spoke_to:
        yield _("spoke to {who}").format(who=one.spoke_to)
    if one.reference:
        yield _("their reference: {text}").format(text=one.reference)
    if one.result not in (UNSET, "done"):
        yield label_of("result", one.result)
    words = _("they said: {words}") if one.result == "done" else _("note: {words}")
    if one.said:
        yield words.format(words=one.said)


def spoken_to_at_council(pack: PackInput) -> str:
    """Return the last one we spoke to at the council or the Trust, or ""."""
    who = [
        one.spoke_to.strip()
        for one in pack.case.actions_taken
        if one.contact in _COUNCIL and one.spoke_to.strip()
    ]
    return who[-1] if who else ""
