"""What is still missing, for each reader."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Heading, Node, Points

RECEIVERS: Final = (
    "childrens_services",
    "adult_services",
    "first_responder",
    "police",
    "guardian",
)


def gaps_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the gaps under the reader who will ask for them."""
    return tuple(_by_receiver(pack.outcome.gaps))


def gaps_for(pack: PackInput, receiver: str) -> tuple[Node, ...]:
    """Return what one reader will ask for, without a heading."""
    texts = dict.fromkeys(g.text for g in pack.outcome.gaps if g.receiver == receiver)
    return (Points(tuple(texts)),) if texts else ()


def _by_receiver(gaps: tuple[Gap, ...]) -> Iterator[Node]:
    for receiver in RECEIVERS:
        texts = dict.fromkeys(gap.text for gap in gaps if gap.receiver == receiver)
        if texts:
            yield Heading(label_of("receiver", receiver))
            yield Points(tuple(texts))
