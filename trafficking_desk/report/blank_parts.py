"""The parts of a paper assessment that no page of questions asks."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.elements import ELEMENTS, NOT_NEEDED_FOR_A_CHILD
from trafficking_desk.cases.labels import LABELS
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.tree import Heading, Node, Paragraph, Table
from trafficking_desk.words import N_, _

_BOX: Final = "☐"
_STEPS: Final = 15  # rows for a pen
# Title, and the thing to tick when none of the kinds fits: as on the screen.
PARTS: Final[Mapping[ElementName, tuple[str, str]]] = {
    "act": (N_("What was done?"), N_("I am not sure in which way")),
    "means": (N_("How was it done?"), N_("I am not sure in which way")),
    "purpose": (N_("What was it for?"), N_("I am not sure for what")),
    "held": (
        N_("Are they kept by force or threat?"),
        N_("They are kept by force or threat"),
    ),
    "service": (
        N_("Are they made to work or serve?"),
        N_("They are made to work or serve"),
    ),
}


def what_this_may_be() -> Iterator[Node]:
    """Yield each part of the legal test, with a box and a reason for each kind."""
    yield Paragraph(
        _(
            "This is your view. Tick only what you think, and say why: what you saw,"
            " heard or read. One tick is enough. Do not ask the person about it."
        ),
        small=True,
        leads=True,
    )
    for name in ELEMENTS:
        yield Heading(_(PARTS[name][0]))
        if name in NOT_NEEDED_FOR_A_CHILD:
            yield Paragraph(_only_for_adults(), strong=True)
        yield _kinds(name)


def _only_for_adults() -> str:
    return _(
        "Only for a person who was an adult when it happened, or if age is not sure."
    )


def _kinds(name: ElementName) -> Table:
    happened, may_have = (_(label) for label in LABELS["view"].values())
    head = (_("What you think"), happened, may_have, _("Because …"))
    labels = (*LABELS.get(f"{name}.kind", {}).values(), PARTS[name][1])
    rows = tuple((_(label), _BOX, _BOX, "") for label in labels)
    widths = (5.0, 2.2, 2.9, 6.8)  # heads of two lines
    return Table(head, rows, widths, compact=True, tall=True)


def what_was_done() -> Iterator[Node]:
    """Yield rows for each thing done and each person told."""
    yield Paragraph(
        _(
            "Write down each call, also when nobody answers. Never ring anyone who may"
            " be involved."
        )
    )
    head = (
        _("What you did, or whom you told"),
        _("Day and time"),
        _("Who you spoke to"),
        _("What they said"),
        _("Their reference"),
    )
    row = ("",) * len(head)
    yield Table(head, _STEPS * (row,), (4.5, 2.2, 3, 5, 2.3), tall=True)
