"""The account: facts, own words and the worker's view, kept apart."""

from typing import Final

from trafficking_desk.cases.labels import field_label
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, not_recorded, rows_of
from trafficking_desk.report.tree import Heading, Mark, Node, Paragraph

_FIELDS: Final[tuple[tuple[str, Mark], ...]] = (
    ("what_happened", "fact"),
    ("how_it_came_up", "fact"),
    ("own_words", "words"),
    ("already_known", "fact"),
    ("worker_view", "judgement"),
)

# Asked for the official form: on paper when there is an answer.
_CONTACT: Final = (
    "story.last_contact_when",
    "story.last_contact",
    "story.why_not_sooner",
)


def story_part(pack: PackInput) -> tuple[Node, ...]:
    """Return each text under its heading, and one line for those not written."""
    nodes: list[Node] = []
    missing: list[str] = []
    for name, mark in _FIELDS:
        label = field_label(f"story.{name}")
        told = getattr(pack.case.story, name)
        if told.strip():
            nodes += [Heading(label), Paragraph(told, mark, labelled=False)]
        else:
            missing.append(label)
    nodes += rows_of(pack, answered(pack.case, _CONTACT))
    return (*nodes, *not_recorded(missing)) if nodes else ()
