"""Whether the shipped content holds together, and how much there is of it."""

from collections.abc import Iterator
from datetime import date

from trafficking_desk.content.check_links import link_faults, question_faults
from trafficking_desk.content.check_words import word_faults
from trafficking_desk.content.faults import fault
from trafficking_desk.content.model import Content
from trafficking_desk.content.own_signs import PREFIX
from trafficking_desk.words import _


def check_content(content: Content, today: date | None = None) -> tuple[str, ...]:
    """Return every fault in one line each, those of loading first.

    With `today`, dates of checking that lie after it are faults too. Whether the
    fields of questions exist in a case is not known here: see cases/form_check.
    """
    faults = [*content.faults, *link_faults(content), *word_faults(content)]
    for form in content.forms.values():
        faults += question_faults(form)
    if today is not None:
        faults += _from_the_future(content, today)
    return tuple(dict.fromkeys(faults))


def counts(content: Content) -> dict[str, int]:
    """Return how many there are of each thing, by its plain English name."""
    pages = [page for form in content.forms.values() for page in form.pages]
    return {
        "sources": len(content.sources),
        "sign groups": len(content.groups),
        "signs": sum(not id_.startswith(PREFIX) for id_ in content.signs),
        "own signs": sum(id_.startswith(PREFIX) for id_ in content.signs),
        "quick lists": len(content.quick_lists),
        "question forms": len(content.forms),
        "question pages": len(pages),
        "questions": sum(len(page.questions) for page in pages),
        "contacts": len(content.contacts),
        "guidance pages": len(content.guidance),
        "changes since older guides": len(content.changes),
        "times to keep records": len(content.keeping),
    }


def _from_the_future(content: Content, today: date) -> Iterator[str]:
    for place, checked in _dated(content):
        if checked > today:
            cure = _("This date has not come yet: write the day it was checked.")
            yield fault(place, "checked", cure)


def _dated(content: Content) -> Iterator[tuple[str, date]]:
    for source in content.sources.values():
        yield source.id, source.checked
    for sign in content.signs.values():
        yield sign.id, sign.checked
    for form in content.forms.values():
        yield form.id, form.checked
    for contact in content.contacts.values():
        yield contact.id, contact.checked
    for guide in content.guidance:
        yield guide.id, guide.checked
    for change in content.changes:
        yield change.id, change.checked
    for default in content.keeping:
        yield default.id, default.checked
