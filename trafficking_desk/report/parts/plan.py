"""What to do: never first, then now, today, next; each with reason and source."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.outcome import Step, When
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import number_of_case
from trafficking_desk.report.parts.sources import cited
from trafficking_desk.report.tree import (
    Entries,
    Entry,
    Heading,
    Node,
    Notice,
    Paragraph,
    Points,
)
from trafficking_desk.words import _

_WHENS: Final[tuple[When, ...]] = ("now", "today", "next", "if")


def plan_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the whole plan."""
    outcome = pack.outcome
    nodes: list[Node] = []
    if outcome.never:
        points = tuple(note.text for note in outcome.never)
        nodes.append(Notice("danger", _("Never"), points=points))
    for when in _WHENS:
        steps = [step for step in outcome.steps if step.when == when]
        if steps:
            entries = Entries(tuple(_entry(pack, step) for step in steps))
            nodes += [Heading(label_of("when", when)), entries]
    if outcome.notes:
        nodes.append(Heading(_("Good to know")))
        nodes.append(Points(tuple(note.text for note in outcome.notes)))
    return tuple(nodes)


def _entry(pack: PackInput, step: Step) -> Entry:
    parts = [Paragraph(line, strong=True) for line in _to_ring(pack, step)]
    parts.append(Paragraph(step.text))
    why = _("Why: {reason}").format(reason=step.reason)
    source = cited(pack, step.sources)
    parts.append(Paragraph(f"{why} {source}".strip(), small=True))
    return Entry(step.title, parts=tuple(parts))


def _to_ring(pack: PackInput, step: Step) -> Iterator[str]:
    for contact in step.contacts:
        number = pack.numbers.get(contact)
        if number is not None:
            shown = number_of_case(pack, number) or number.shown
            yield f"{number.name}: {shown}"
