"""Which part of a case follows which, for those who go straight through."""

from trafficking_desk.ui.places import Place, Section, Signs, WhatThisMayBe, WhatToDo
from trafficking_desk.words import _


def after(place: Section | Signs | WhatThisMayBe) -> tuple[str, Place]:
    """Return the words for the button, and where it leads."""
    case_id = place.case_id
    form = place.form if isinstance(place, Section) else type(place).__name__
    to_section = {
        "safe_now": (_("Go on to: the person"), "person"),
        "story": (_("Go on to: people and places"), "people"),
        "people": (_("Go on to: consent and sharing"), "consent"),
        "consent": (_("Go on to: safety plan"), "safety_plan"),
        "safety_plan": (_("Go on to: your details"), "worker"),
    }
    if form in to_section:
        words, goal = to_section[form]
        return words, Section(case_id, goal)
    if form == "person":
        return _("Go on to: what was seen and heard"), Signs(case_id)
    if form == "Signs":
        return _("Go on to: what this may be"), WhatThisMayBe(case_id)
    return _("See what to do"), WhatToDo(case_id)
