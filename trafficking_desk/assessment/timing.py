"""Now while the person is with you, else today."""

import re
from typing import Final

from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.outcome import When

_WITH_YOU: Final = r"\b(?:here|with (?:me|us)|in (?:this|our) \w+)\b"
_OWN_PLACE: Final = {
    "school": r"\b(?:school|college)\b",
    "health": r"\b(?:clinic|hospital|surgery|ward|practice)\b",
}


def is_with_you(found: Findings) -> bool:
    """Say whether the person is with the worker, going by `person.where_now`.

    True when those words say "here", "with me", "with us", "in this ..." or
    "in our ...", name the organisation, or name a school (setting: school) or a
    clinic, hospital, surgery, ward or practice (setting: health).
    """
    typed = found.case.person.where_now.casefold()
    organisation = found.case.worker.organisation.strip().casefold()
    own = _OWN_PLACE.get(found.case.setting.kind, "")
    return bool(
        (organisation and organisation in typed)
        or re.search(_WITH_YOU, typed)
        or (own and re.search(own, typed))
    )


def now_while_here(found: Findings) -> When:
    """Return "now" in danger or while the person is with you, else "today"."""
    return "now" if found.danger == "yes" or is_with_you(found) else "today"
