"""The log of actions and contacts: done, still to do, and room for a pen."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.outcome import Step, When
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.receipt import RECEIPT, is_waiting
from trafficking_desk.cases.record import Action
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.begun import is_done, progress, was_so
from trafficking_desk.report.parts.contacts import named_in, number_of_case
from trafficking_desk.report.parts.reach import whole_phones
from trafficking_desk.report.parts.record import actions_part
from trafficking_desk.report.parts.rung import is_past
from trafficking_desk.report.parts.steps import contact_name, done_title, planned
from trafficking_desk.report.parts.whose import whose_row
from trafficking_desk.report.tree import Document, Heading, Node, Paragraph, Table
from trafficking_desk.words import _

_EMPTY: Final = 6  # rows for a pen
_WHENS: Final[tuple[When, ...]] = ("now", "today", "next", "if")


def actions_log(pack: PackInput) -> Document:
    """Return what was done about each step, and what was not yet."""
    sections = (
        section("about", "", (whose_row(pack),)),
        section("done", _("What was done"), actions_part(pack)),
        section("to_do", _("Still to do"), _to_do(pack)),
        section("pen", _("More calls and actions"), _pen()),
    )
    title = _("Actions and contacts")
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _to_do(pack: PackInput) -> Iterator[Node]:
    yield from _waiting(pack)
    rows = tuple(
        _row(pack, step)
        for when in _WHENS
        for step in planned(pack)
        if step.when == when and not _is_over(pack, step)
    )
    if rows:
        yield Heading(_("Steps"))
        head = (_("When"), _("Step"), _("Whom to ring"), _("Done"))
        yield Table(head, rows, (1.4, 6.2, 4.8, 1))


def _waiting(pack: PackInput) -> Iterator[Node]:
    """Yield who is to ring us, and by when: before anything else."""
    rows = tuple(
        (
            typed_moment(one.ring_back_by),
            _who(pack, one),
            _("Past: ring them now") if is_past(pack, one.ring_back_by) else _("Wait"),
            "☐",
        )
        for one in pack.case.actions_taken
        if _is_pending(pack, one)
    )
    if rows:
        yield Heading(_("Calls we wait for"))
        head = (_("By"), _("Who rings back"), _("Now"), _("Done"))
        yield Table(head, rows, (3.4, 6, 2.6, 1.2))


def _is_pending(pack: PackInput, action: Action) -> bool:
    """Say whether it is the last word of those who said that they ring back."""
    if action.step == RECEIPT:
        return is_waiting(action) and bool(action.ring_back_by)
    same = [
        one
        for one in pack.case.actions_taken
        if one.contact == action.contact and one.step != RECEIPT
    ]
    return bool(action.ring_back_by.strip()) and same[-1] is action


def _who(pack: PackInput, action: Action) -> str:
    name = contact_name(pack, action.contact)
    about = done_title(pack, action.step)
    reference = action.reference.strip()
    parts = (
        ", ".join(filter(None, (name, action.spoke_to.strip()))) or about,
        about if action.step == RECEIPT else "",
        _("Reference: {text}").format(text=reference) if reference else "",
    )
    return "\n".join(filter(None, dict.fromkeys(parts)))


def _is_over(pack: PackInput, step: Step) -> bool:
    return is_done(pack, step.id) or was_so(pack, step.id)


def _row(pack: PackInput, step: Step) -> tuple[str, str, str, str]:
    title = "\n".join(filter(None, (step.title, progress(pack, step.id))))
    when = label_of("when", step.when)
    return when, title, _numbers(pack, step.contacts), "☐"


def _numbers(pack: PackInput, contacts: tuple[str, ...]) -> str:
    known = (pack.numbers[one] for one in contacts if one in pack.numbers)
    return "\n".join(_number(pack, one) for one in known)


def _number(pack: PackInput, number: Number) -> str:
    name = named_in(number, pack.case.setting.nation).name
    noted = number_of_case(pack, number)
    if number.not_set and not noted:
        return f"{name} ({number.shown})"
    between = " " if ":" in name else ": "
    return f"{name}{between}{whole_phones(noted or number.shown)}"


def _pen() -> Iterator[Node]:
    yield Paragraph(
        _("Write down each call, also when nobody answers. Ring again the same day.")
    )
    head = (
        _("Day, time"),
        _("Who rang, whom, and who answered"),
        _("What was said or done"),
        _("Ring back by"),
    )
    yield Table(head, _EMPTY * (("", "", "", ""),), (2, 4, 6, 2), tall=True)
