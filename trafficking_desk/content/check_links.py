"""Ids and what points at them: nothing twice, nothing into the void."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from trafficking_desk.content.contact import Contact
from trafficking_desk.content.contacts import digits_of
from trafficking_desk.content.faults import fault
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import QuestionForm
from trafficking_desk.content.source import Cite
from trafficking_desk.words import _

QUICK_LIST_SIGNS: Final = 20
_NATIONS: Final = frozenset({"england", "wales", "scotland", "northern_ireland"})


def link_faults(content: Content) -> Iterator[str]:
    """Yield every id met twice, and every reference to nothing."""
    yield from _twice(_("sign"), (s.id for g in content.groups for s in g.signs))
    yield from _twice(_("sign group"), (group.id for group in content.groups))
    yield from _twice(_("quick list"), (quick.id for quick in content.quick_lists))
    yield from _twice(_("guidance"), (page.id for page in content.guidance))
    yield from _twice(_("change"), (change.id for change in content.changes))
    for form in content.forms.values():
        questions = (question.id for page in form.pages for question in page.questions)
        yield from _twice(form.id, (page.id for page in form.pages))
        yield from _twice(form.id, questions)
    yield from _citations(content)
    yield from _quick_lists(content)
    for contact in content.contacts.values():
        yield from _contact(contact, content)


def _twice(place: str, ids: Iterable[str]) -> Iterator[str]:
    for id_, times in Counter(ids).items():
        if times > 1:
            yield fault(place, id_, _("This id is used twice: each needs its own."))


def _citations(content: Content) -> Iterator[str]:
    for place, cites, needed in _cited(content):
        if needed and not cites:
            yield fault(place, "sources", _("Name at least one source."))
        for cite in cites:
            if cite.id not in content.sources:
                cure = _("“{id}” is not in sources.toml: add or correct it.")
                yield fault(place, "sources", cure.format(id=cite.id))


def _cited(content: Content) -> Iterator[tuple[str, tuple[Cite, ...], bool]]:
    """Yield the id, the sources, and whether it must have any."""
    for sign in content.signs.values():
        yield sign.id, sign.sources, True
    for contact in content.contacts.values():
        yield contact.id, contact.sources, True
    for form in content.forms.values():
        for page in form.pages:
            yield f"{form.id}, {page.id}", page.sources, bool(page.intro or page.why)
    for guide in content.guidance:
        yield guide.id, guide.sources, True
        for block in guide.blocks:
            yield f"{guide.id}, {block.heading}", block.sources, True
    for change in content.changes:
        cites = (Cite(change.old_source), Cite(change.new_source))
        yield change.id, cites, True
    for default in content.keeping:
        yield default.id, default.sources, True


def _quick_lists(content: Content) -> Iterator[str]:
    signs = content.signs
    for quick in content.quick_lists:
        yield from _twice(quick.id, quick.signs)
        if len(quick.signs) > QUICK_LIST_SIGNS:
            cure = _("At most {most} signs fit in ten minutes: take some out.")
            yield fault(quick.id, "signs", cure.format(most=QUICK_LIST_SIGNS))
        for id_ in quick.signs:
            if id_ not in signs or not signs[id_].offered:
                yield fault(quick.id, id_, _("No such sign is offered: correct it."))


def _contact(contact: Contact, content: Content) -> Iterator[str]:
    if contact.replaced_by and contact.replaced_by not in content.contacts:
        cure = _("“{id}” is no contact: correct it.")
        yield fault(contact.id, "replaced_by", cure.format(id=contact.replaced_by))
    if contact.replaced_by and contact.print:
        yield fault(contact.id, "print", _("It is replaced: set print = false."))
    if not set(contact.nations) <= _NATIONS or not contact.nations:
        yield fault(contact.id, "nations", _("Name nations by their ids."))
    reached = bool(contact.number or contact.web or contact.email)
    if contact.local and contact.number:
        yield fault(contact.id, "number", _("A local number is set by its users."))
    if contact.print and not contact.local and not reached:
        yield fault(contact.id, "number", _("Give a number, or set print = false."))
    if digits_of(contact.number) in map(digits_of, contact.old_numbers):
        yield fault(contact.id, "old_numbers", _("It is dead and alive: decide."))


def question_faults(form: QuestionForm) -> Iterator[str]:
    """Yield each question whose choices do not go with its kind."""
    for page in form.pages:
        for question in page.questions:
            place = f"{form.id}, {page.id}, {question.id}"
            yield from _twice(place, (choice.value for choice in question.choices))
            chosen = question.kind in {"radios", "checkboxes"}
            if chosen and not question.choices:
                yield fault(place, "choices", _("Give the answers to choose from."))
            if question.choices and not chosen:
                yield fault(
                    place, "choices", _("Only radios and checkboxes have them.")
                )
