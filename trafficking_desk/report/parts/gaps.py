"""What we do not know yet, for each reader."""

from collections.abc import Iterable, Iterator
from typing import Final

from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Heading, Node, Points
from trafficking_desk.words import _

RECEIVERS: Final = (
    "childrens_services",
    "adult_services",
    "first_responder",
    "police",
    "guardian",
)


def gaps_part(pack: PackInput) -> tuple[Node, ...]:
    """Return each gap once: what all will ask for, what some will, then by reader."""
    return tuple(_by_receiver(pack.outcome.gaps))


def gaps_for(pack: PackInput, receiver: str) -> tuple[Node, ...]:
    """Return what one reader will ask for, without a heading."""
    texts = dict.fromkeys(g.text for g in pack.outcome.gaps if g.receiver == receiver)
    return (Points(tuple(texts)),) if texts else ()


def _by_receiver(gaps: tuple[Gap, ...]) -> Iterator[Node]:
    asked: dict[str, set[str]] = {}
    for gap in gaps:
        asked.setdefault(gap.text, set()).add(gap.receiver)
    everyone = {gap.receiver for gap in gaps}
    many = len(everyone) > 1
    if many:
        for_all = (text for text, who in asked.items() if who == everyone)
        yield from _under(_("For all"), for_all)
        some = (
            f"{text} ({_names(who)})"
            for text, who in asked.items()
            if len(who) > 1 and who != everyone
        )
        yield from _under(_("For some"), some)
    for receiver in RECEIVERS:
        own = (text for text, who in asked.items() if who == {receiver})
        yield from _under(label_of("receiver", receiver), own)


def _under(title: str, texts: Iterable[str]) -> Iterator[Node]:
    listed = tuple(texts)
    if listed:
        yield Heading(title)
        yield Points(listed)


def _names(receivers: set[str]) -> str:
    return "; ".join(label_of("receiver", one) for one in RECEIVERS if one in receivers)
