"""Whether the rule book holds together with the content that it leans on."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import product
from typing import Final, get_args

import msgspec

from trafficking_desk.assessment.families import FAMILIES
from trafficking_desk.assessment.findings import Findings, find
from trafficking_desk.assessment.nation_words import names
from trafficking_desk.assessment.needs import NEEDS
from trafficking_desk.assessment.never import NEVER_RULES
from trafficking_desk.assessment.notes import NOTE_RULES
from trafficking_desk.assessment.rules import STEP_RULES, all_rules
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.form_check import type_at
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.check_words import (
    explain_letters,
    hard_sentences,
    wording_faults,
)
from trafficking_desk.content.faults import fault
from trafficking_desk.content.model import Content
from trafficking_desk.words import _

_MOMENT: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
_DANGER: Final = {"answer": "yes", "kinds": ["missing_now"]}
_STAFF: Final = {"role": "", "may_be_involved": True, "link": "lead"}


def check_rules(content: Content, today: date | None = None) -> tuple[str, ...]:
    """Return a fault for each slip in a rule's id, source, date, contact or words.

    With `today`, dates of checking that lie after it are faults too.
    """
    texts = tuple(dict.fromkeys(rule_texts()))
    faults = [
        *_row_faults(content, today),
        *_contact_faults(content),
        *_sign_and_field_faults(content),
        *_page_faults(content),
        *wording_faults(texts, content),
        *hard_sentences(texts),
        *_letter_faults(texts),
    ]
    return tuple(dict.fromkeys(faults))


def rule_texts() -> Iterator[tuple[str, str]]:
    """Yield what people read of the rules, each with the rule's id.

    The sentences of a step are those of a spread of cases, not of every case.
    """
    for row in all_rules():
        for text in (row.effect, row.condition, row.reason):
            yield row.id, text
    for rule in STEP_RULES:
        for found in spread():
            words = names(found)
            for line in (rule.title, *rule.text(found), *rule.ask(found)):
                yield rule.id, _(line).format(**words)


@cache
def spread() -> tuple[Findings, ...]:
    """Return findings of made cases: each nation, each age, each answer on consent."""
    return tuple(
        find(_case(*chosen), _MOMENT, {})
        for chosen in product(
            get_args(Nation),
            ("yes", "no", "not_sure"),
            ("agrees", "refuses", "cannot_decide", "not_asked"),
            ("woman", "man", ""),
            (False, True),
        )
    )


def _case(nation: str, under_18: str, nrm: str, gender: str, bad: bool) -> Case:  # noqa: FBT001 - one of a product
    views = {"kind": "sexual", "view": "possible"}
    values = {
        "format": FORMAT,
        "setting": {"nation": nation, "kind": "charity", "first_responder": bad},
        "person": {"under_18": under_18, "gender": gender},
        "danger_now": _DANGER if bad else {"answer": "no"},
        "views": {
            "purpose": [views],
            "act": [{"kind": "received", "view": "possible"}],
        },
        "people": [_STAFF] if bad else [],
        "consent": {"nrm": nrm, "police": nrm},
    }
    return msgspec.convert(values, Case)


def _letter_faults(texts: tuple[tuple[str, str], ...]) -> Iterator[str]:
    by_rule = dict[str, list[str]]()
    for id_, text in texts:
        by_rule.setdefault(id_, []).append(text)
    for id_, said in by_rule.items():
        yield from explain_letters(id_, said)


def _row_faults(content: Content, today: date | None) -> Iterator[str]:
    rows = all_rules()
    for id_, times in Counter(row.id for row in rows).items():
        if times > 1:
            yield fault(_("rule"), id_, _("This id is used twice: each needs its own."))
    for row in rows:
        if not (row.effect and row.condition and row.reason):
            yield fault(row.id, "", _("Say what it does, when, and why."))
        if not row.sources:
            yield fault(row.id, "sources", _("Name at least one source."))
        for id_ in row.sources:
            if id_ not in content.sources:
                cure = _("“{id}” is not in sources.toml: add or correct it.")
                yield fault(row.id, "sources", cure.format(id=id_))
        if today is not None and row.checked > today:
            cure = _("This date has not come yet: write the day it was checked.")
            yield fault(row.id, "checked", cure)


def _contact_faults(content: Content) -> Iterator[str]:
    for rule in STEP_RULES:
        for found in spread():
            for id_ in rule.contacts(found):
                contact = content.contacts.get(id_)
                if contact is None or not contact.print:
                    cure = _("“{id}” is no contact to ring: correct it.")
                    yield fault(rule.id, "contacts", cure.format(id=id_))
                elif found.nation not in contact.nations:
                    cure = _("“{id}” does not work in {nation}: correct it.")
                    words = cure.format(id=id_, nation=found.nation)
                    yield fault(rule.id, "contacts", words)


def _page_faults(content: Content) -> Iterator[str]:
    said = {*(row.step for row in STEP_RULES)}
    said |= {row.id for row in (*NOTE_RULES, *NEVER_RULES)}
    for page in content.guidance:
        for id_ in page.about:
            if id_ not in said:
                cure = _("“{id}” is no step, note or never: correct it.")
                yield fault(page.id, "about", cure.format(id=id_))
    for id_ in sorted(said):
        if not content.pages_about(id_):
            yield fault(id_, "", _("No page says more: name it in one's about."))


def _sign_and_field_faults(content: Content) -> Iterator[str]:
    for family in FAMILIES:
        for id_ in sorted(family.signs - content.signs.keys()):
            yield fault(_("rules"), id_, _("No such sign is shipped: correct it."))
    for receiver, needs in NEEDS.items():
        for need in needs:
            for field in (need.field, *need.also):
                if type_at(field) is None:
                    cure = _("A case has no such field: correct it.")
                    yield fault(receiver, field, cure)
