"""What the pack screen shows: plain values, no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.content.model import Content
from trafficking_desk.ui.places import (
    CaseHome,
    Chronology,
    Place,
    Section,
    SettingsPlace,
    Signs,
    WhatThisMayBe,
    WhatToDo,
)
from trafficking_desk.words import _

SectionState = Literal["ready", "empty"]
PackSection = tuple[str, str, SectionState]  # id, title, anything recorded


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One part of the pack: whether it goes in, and where it is changed.

    `place` is None for a part that the desk writes by itself.
    """

    id: str
    title: str
    state: SectionState
    included: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class GapRow:
    """Something that `receivers` will ask for, with the place to answer it."""

    text: str
    receivers: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CheckState:
    """Check your answers, before anything is built. `beware` is "" or a warning.

    `file_name` is what a saved pack is called, unless the worker says otherwise.
    """

    file_name: str
    sections: tuple[SectionRow, ...]
    gaps: tuple[GapRow, ...]
    beware: str
    training: bool


# Parts of the pack that a form fills.
_FORMS: Final[Mapping[str, str]] = {
    "cover": "worker",
    "person": "person",
    "danger": "safe_now",
    "story": "story",
    "sharing": "consent",
    "people": "people",
    "safety_plan": "safety_plan",
}


def gap_rows(gaps: Sequence[Gap], content: Content, case_id: str) -> tuple[GapRow, ...]:
    """Return each gap once, with everyone who will ask, in the outcome's order."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for gap in gaps:
        key = (gap.field, gap.text)
        found[key] = (*found.get(key, ()), label_of("receiver", gap.receiver))
    return tuple(
        GapRow(text, receivers, place_of(content, case_id, field))
        for (field, text), receivers in found.items()
    )


def place_of(content: Content, case_id: str, field: str) -> Place:
    """Return where the answer at `field` of the case file is given."""
    top = field.partition(".")[0]
    screen = _screens(case_id).get(top)
    if screen is not None:
        return screen
    for form in content.forms.values():
        for page in form.pages:
            fields = {f"{page.list_of}.{q.field}".lstrip(".") for q in page.questions}
            if field in fields or (page.list_of and field == page.list_of):
                return Section(case_id, form.id, page.id)
    return CaseHome(case_id)


def place_of_section(case_id: str, section: str) -> Place | None:
    """Return where the answers of a part of the pack are given."""
    if section in _FORMS:
        return Section(case_id, _FORMS[section])
    return _screens(case_id).get(section)


def beware_of(case: Case) -> str:
    """Return whom not to hand the pack to, by their part and never by name."""
    roles = tuple(_part_of(person) for person in case.people if person.may_be_involved)
    if not roles:
        return ""
    words = _(
        "Do not hand this to, or speak about it in front of: {roles}. You marked "
        "them as people who may be involved."
    )
    return words.format(roles="; ".join(dict.fromkeys(roles)))


def _part_of(person: OtherPerson) -> str:
    """Return who someone is to the case, without a name."""
    if person.link in {"none", "other"}:
        return person.role or _("someone you named")
    return label_of("link", person.link)


def _screens(case_id: str) -> Mapping[str, Place]:
    """Return the screens by part of the pack, and by field of the case file."""
    return {
        "signs": Signs(case_id),
        "elements": WhatThisMayBe(case_id),
        "views": WhatThisMayBe(case_id),
        "chronology": Chronology(case_id),
        "plan": WhatToDo(case_id),
        "actions": WhatToDo(case_id),
        "actions_taken": WhatToDo(case_id),
        "contacts": SettingsPlace(),
    }
