"""The account: facts, own words and the worker's view, kept apart."""

from typing import Final

from trafficking_desk.cases.labels import field_label
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, not_recorded, rows_of
from trafficking_desk.report.tree import Heading, Mark, Node, Paragraph
from trafficking_desk.words import _

_FIELDS: Final[tuple[tuple[str, Mark], ...]] = (
    ("what_happened", "fact"),
    ("how_it_came_up", "fact"),
    ("own_words", "words"),
    ("already_known", "fact"),
)
_VIEW: Final[tuple[tuple[str, Mark], ...]] = (("worker_view", "judgement"),)

# Asked for the official form: on paper when there is an answer.
_CONTACT: Final = (
    "story.last_contact_when",
    "story.last_contact",
    "story.why_not_sooner",
)


def story_part(pack: PackInput) -> tuple[Node, ...]:
    """Return each text under its heading, and one line for those not written."""
    contact = answered(pack.case, _CONTACT)
    nodes = [*_texts(pack, _FIELDS)]
    if contact:
        nodes += [Heading(_("Last contact, and telling")), *rows_of(pack, contact)]
    nodes += _texts(pack, _VIEW)  # last: no fact stands under it
    missing = [
        field_label(f"story.{name}")
        for name, _mark in (*_FIELDS, *_VIEW)
        if not _told(pack, name)
    ]
    return (*nodes, *not_recorded(missing)) if nodes else ()


def _texts(pack: PackInput, fields: tuple[tuple[str, Mark], ...]) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for name, mark in fields:
        told = _told(pack, name)
        if told:
            label = field_label(f"story.{name}")
            nodes += [Heading(label), Paragraph(told, mark, labelled=False)]
    return tuple(nodes)


def _told(pack: PackInput, name: str) -> str:
    told: str = getattr(pack.case.story, name)
    return told if told.strip() else ""
