"""The log of actions and contacts: done, still to do, and room for a pen."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.contacts import number_of_case
from trafficking_desk.report.parts.record import actions_part
from trafficking_desk.report.tree import Document, Node, Paragraph, Table
from trafficking_desk.words import _

_EMPTY: Final = 14  # rows for a pen


def actions_log(pack: PackInput) -> Document:
    """Return what was done about each step, and what was not yet."""
    sections = (
        section("done", _("What was done"), actions_part(pack)),
        section("to_do", _("Still to do"), _to_do(pack)),
        section("pen", _("More calls and actions"), _pen()),
    )
    title = _("Actions and contacts")
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _to_do(pack: PackInput) -> Iterator[Node]:
    done = {one.step for one in pack.case.actions_taken if one.result == "done"}
    left = [step for step in pack.outcome.steps if step.id not in done]
    if not left:
        return
    head = (_("Step"), _("Whom to ring"), _("Done"))
    rows = tuple((step.title, _numbers(pack, step.contacts), "☐") for step in left)
    yield Table(head, rows, (6, 6, 1.2))


def _numbers(pack: PackInput, contacts: tuple[str, ...]) -> str:
    known = (pack.numbers[one] for one in contacts if one in pack.numbers)
    return "\n".join(
        f"{one.name}: {number_of_case(pack, one) or one.shown}" for one in known
    )


def _pen() -> Iterator[Node]:
    yield Paragraph(
        _("Write down each call, also when nobody answers. Ring again the same day.")
    )
    head = (
        _("Day, time"),
        _("Rang, and who answered"),
        _("What was said or done"),
        _("Ring back by"),
    )
    yield Table(head, _EMPTY * (("", "", "", ""),), (2, 4, 6, 2), tall=True)
