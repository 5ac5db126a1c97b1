"""Where the person sleeps tonight, how they get there, and who may fetch them."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, known_or_pen
from trafficking_desk.report.parts.withheld import withheld
from trafficking_desk.report.tree import Node, Paragraph
from trafficking_desk.words import _

_BED: Final = "safety_plan.sleeps_at"
_TRAVEL: Final = "safety_plan.travel"
_COLLECT: Final = "safety_plan.may_collect"
_EXPECTED: Final = "person.expected_next"


def bed_part(pack: PackInput) -> Iterator[Node]:
    """Yield the bed first; the desk cannot know which of two answers is the later."""
    expected = answered(pack.case, (_EXPECTED,))
    if expected and answered(pack.case, (_BED, _TRAVEL)):
        told = _(
            "Bed, travel and where they are expected were recorded apart. If these"
            " differ, agree tonight which holds."
        )
        yield Paragraph(told, strong=True)
    paths = (_BED, *expected, _TRAVEL, _COLLECT)
    yield from known_or_pen(pack, paths, withheld(pack, paths))
