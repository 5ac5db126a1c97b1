"""What the pack screen shows: plain values, no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.assessment.recipients import part_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.labels import label_of
from trafficking_desk.content.model import Content
from trafficking_desk.desk.papers import PartState
from trafficking_desk.report.documents import REFERRAL
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

# Which receivers of the outcome's gaps read a paper; the referral is for all.
_ASKERS: Final[Mapping[str, frozenset[str]]] = {
    "childrens_services": frozenset({"childrens_services"}),
    "adult_services": frozenset({"adult_services"}),
    "first_responder": frozenset({"first_responder"}),
    "missing_person": frozenset({"police"}),
    "guardian": frozenset({"guardian"}),
}


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One part of the pack: whether it goes in, and where it is changed.

    `place` is None for a part that the desk writes by itself.
    """

    id: str
    title: str
    state: PartState
    included: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class GapRow:
    """Something that `receivers` will ask for, with the place to answer it."""

    text: str
    receivers: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo of the case; `printable` is False if the desk cannot draw its kind."""

    id: str
    title: str
    made_on: str
    included: bool
    printable: bool


@dataclass(frozen=True, slots=True)
class CheckState:
    """Check your answers, before anything is built. `beware` is "" or a warning.

    `names` are those that can be left out, each with who it is, and `same` those
    of them that mean the person; `photos` are those that can be put in: none for a
    paper that bears none.
    """

    sections: tuple[SectionRow, ...]
    gaps: tuple[GapRow, ...]
    beware: str
    training: bool
    names: tuple[tuple[str, str], ...] = ()
    same: tuple[str, ...] = ()
    photos: tuple[PhotoRow, ...] = ()


# Parts of the pack that a form fills.
_FORMS: Final[Mapping[str, str]] = {
    "cover": "worker",
    "person": "person",
    "danger": "safe_now",
    "story": "story",
    "sharing": "consent",
    "people": "people",
    "safety_plan": "safety_plan",
    "today": "safety_plan",
    "child": "person",
    "adult": "person",
    "who": "person",
    "looks": "person",
    "where": "person",
    "home": "people",
    "services": "people",
    "voice": "consent",
    "workers": "people",
    "references": "readers",
    "meeting": "readers",
    "last_seen": "readers",
    "reach": "readers",
    "places": "readers",
    "risks": "readers",
    "tell": "readers",
}


def gaps_for(gaps: Sequence[Gap], document: str) -> tuple[Gap, ...]:
    """Return what the readers of one paper will ask for."""
    if document == REFERRAL:
        return tuple(gaps)
    askers = _ASKERS.get(document, frozenset())
    return tuple(gap for gap in gaps if gap.receiver in askers)


def names_of_person(case: Case) -> tuple[str, ...]:
    """Return what the person is called, each name once."""
    person = case.person
    names = (person.name, person.known_as, *person.aliases, *person.handles)
    tidy = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(filter(None, tidy)))


def names_in(case: Case) -> tuple[tuple[str, str], ...]:
    """Return each name in a case with whose it is, once."""
    person = _("the person")
    found = [(name, person) for name in names_of_person(case)]
    found += [(who.name, part_of(who)) for who in case.people]
    found += [(who.name, who.relationship) for who in case.home.household]
    sibling = _("a brother or sister")
    found += [(who.name, sibling) for who in case.home.siblings_elsewhere]
    found += [(case.worker.name, _("the sender"))]
    named = {" ".join(name.split()): part for name, part in reversed(found)}
    return tuple((name, part) for name, part in reversed(named.items()) if name)


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
            inside = any(one.startswith(f"{field}.") for one in fields)
            if field in fields or inside:
                return Section(case_id, form.id, page.id)
    return CaseHome(case_id)


def place_of_section(case_id: str, section: str) -> Place | None:
    """Return where the answers of a part of the pack are given."""
    if section in _FORMS:
        return Section(case_id, _FORMS[section])
    return _screens(case_id).get(section)


def beware_of(case: Case) -> str:
    """Return whom not to hand the pack to, by their part and never by name."""
    roles = tuple(part_of(person) for person in case.people if person.may_be_involved)
    if not roles:
        return ""
    words = _(
        "Do not hand this to, or speak about it in front of: {roles}. You marked "
        "them as people who may be involved."
    )
    return words.format(roles="; ".join(dict.fromkeys(roles)))


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
