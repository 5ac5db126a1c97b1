"""Wording that may stand nowhere: counts that calm, all-clears, and blame."""

import re
from collections.abc import Iterator
from typing import Final

# A count of signs falsely calms or falsely alarms (see the source SCO21, 4.347).
_COUNTS: Final = r"low[ -]risk|not a victim|scor(?:e|es|ed|ing)|traffic[ -]light"
_ALL_CLEARS: Final = (
    r"all[ -]clear|no (?:cause|reason|need) for concern"
    r"|no (?:cause|reason|need) to (?:worry|act|refer|report)"
    r"|nothing to worry about|(?:can be|is) ruled out|no risk|safe to (?:ignore|close)"
    r"|case closed|no concerns? found|unlikely to be (?:a victim|trafficked)"
)
_BLAME: Final = (
    r"put(?:s|ting)? (?:him|her|them)sel(?:f|ves) (?:at risk|in danger)|streetwise"
    r"|child prostitutes?|prostitutes?|drug runners?|illegals|illegal (?:im)?migrants?"
    r"|lifestyle choices?|life choices?|promiscuous|attention[ -]seeking|manipulative"
    r"|(?:refus|fail)(?:es|ed|ing|s) to engage|non-?(?:compliant|engagement)"
    r"|abscond(?:s|ed|ing|ers?)?|runaways?|hard to reach|alleges|allegedly"
    r"|troublemakers?"
)
_FORBIDDEN: Final = re.compile(
    rf"\b(?:{_COUNTS}|{_ALL_CLEARS}|{_BLAME})\b", re.IGNORECASE
)
# “Not “drug runner” but …”: named so that it is not used.
_WARNED_OF: Final = re.compile(
    r"\b[Nn](?:ot|ever)(?: (?:say|write))?:? “[^”]*”(?: or “[^”]*”)*"
)


def forbidden_words(text: str) -> Iterator[str]:
    """Yield what `text` says that is never said here.

    >>> list(forbidden_words("Low risk. Not “drug runner” but “child”."))
    ['Low risk']
    """
    yield from _FORBIDDEN.findall(_WARNED_OF.sub("", text))
