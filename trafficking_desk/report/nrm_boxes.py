"""One page of the Home Office form, filled as far as the case allows."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from trafficking_desk.report.nrm_anonymous import without_names, without_person
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_form import FormField, FormPage, Route
from trafficking_desk.report.nrm_lines import is_left_open
from trafficking_desk.report.nrm_notes import note_for
from trafficking_desk.report.nrm_text import length, plain
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Node, Notice, Paragraph, SummaryRow
from trafficking_desk.words import _

# Only the one who types can say; what is noted stands beside.
_YOURS: Final = frozenset(
    (
        "user-organisation",
        "credibility",
        "credibility-evidence",
        "responder",
        "absence",
        "decision-to",
        "decision-other",
        "support",
        "support-phone",
        "support-relation",
        "support-none",
    )
)
_PICKED: Final = frozenset({"choice", "tick", "list"})
_COUNTED: Final = frozenset({"long", "short"})
_AGAIN: Final = "concerns-future-exploitation"


@dataclass(frozen=True, slots=True)
class Filled:
    """A box with what stands in it; `is_ours`: an answer to type as it is.

    `note` is for the one who types, and no part of the answer.
    """

    field: FormField
    text: str
    is_ours: bool = False
    note: str = ""

    @property
    def rows(self) -> Iterator[SummaryRow]:
        """Yield it as it is printed, the note apart from what is copied."""
        yield SummaryRow(_label(self.field), self.text)
        if self.note:
            yield SummaryRow(_("Note for you: not to type"), self.note)


def condition(pack: PackInput, page: FormPage) -> str:
    """Return when a page is asked, "" when it surely is."""
    if page.id == _AGAIN and answer_to(pack, "future") == _("Yes"):
        return ""
    return _("(only {when})").format(when=_(page.only)) if page.only else ""


def said_yes(pack: PackInput) -> bool:
    """Say whether the adult agreed, with nobody there who came with them."""
    return pack.case.consent.nrm == "agrees" and (
        pack.outcome.nrm.advice != "ask_consent"
    )


def filled(pack: PackInput, route: Route, page: FormPage) -> Iterator[Filled]:
    """Yield each box with its answer; what opens after a yes is shut by a no."""
    is_no = False
    for field in page.fields:
        box = _box(pack, route, field)
        if field.yes_only and is_no:
            box = Filled(field, _("Not asked, because the answer above is no."))
        is_no = is_no or (field.kind == "choice" and box.text == _("No"))
        yield box


def _box(pack: PackInput, route: Route, field: FormField) -> Filled:
    if route == "dtn_anonymous" and field.identifies:
        told = _("Left out, because it could tell who this is.")
        return Filled(field, told)
    if field.id == "agrees" and route == "nrm_adult" and not said_yes(pack):
        return Filled(field, _("Ask again: see the first page."))
    text = _told(pack, route, field, answer_to)
    note = _told(pack, route, field, note_for)
    if field.id in _YOURS:
        yours = _("For you to fill in.")
        return Filled(field, f"{yours}\n{text}" if text else yours, note=note)
    if not text:
        open_one = note and field.kind == "long" and field.required
        told = _("You choose: see the note below.") if open_one else _nothing(field)
        return Filled(field, told, note=note)
    return Filled(field, text, is_ours=not is_left_open(text), note=note)


def _told(
    pack: PackInput,
    route: Route,
    field: FormField,
    ask: Callable[[PackInput, str], str],
) -> str:
    """Return our answer or our note, without names where none may stand."""
    if route != "dtn_anonymous":
        return plain(ask(pack, field.id))
    return without_names(pack, plain(ask(without_person(pack), field.id)))


def _nothing(field: FormField) -> str:
    """Return what can be typed where nothing is recorded."""
    if field.kind in _PICKED:
        return _("Not known to us: you choose.")
    if field.yes_only or not field.required:
        return _("Nothing recorded.")
    return _("Not known.")


def _label(field: FormField) -> str:
    notes = []
    if field.yes_only:
        notes.append(_("after a yes"))
    if not field.required:
        notes.append(_("may stay empty"))
    label = _(field.label)
    return f"{label} ({'; '.join(notes)})" if notes else label


def counts(boxes: Iterable[Filled]) -> Iterator[Node]:
    """Yield how long each of our long answers is, and which is too long."""
    counted = [
        (box.field, length(box.text))
        for box in boxes
        if box.is_ours and box.field.kind in _COUNTED
    ]
    if counted:
        each = "; ".join(_count(field, number) for field, number in counted)
        yield Paragraph(_("Characters: {counts}.").format(counts=each), small=True)
    for field, number in counted:
        if number > field.limit:
            over = _("Too long by {count} characters: shorten it before you type.")
            much = f"{number - field.limit:,}"
            yield Notice("attention", _(field.label), over.format(count=much))


def _count(field: FormField, number: int) -> str:
    box = re.split(r"[:;,]", _(field.label))[0]
    told = _("“{box}” {count} of {limit}")
    return told.format(box=box, count=f"{number:,}", limit=f"{field.limit:,}")
