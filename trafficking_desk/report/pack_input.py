"""What every part of a pack is written from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.content.contacts import Number
from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SignDef
from trafficking_desk.report.tree import Photo


@dataclass(frozen=True, slots=True)
class PackInput:
    """One case, what the rules say about it, and whom to ring.

    `numbers` holds every contact by id, the organisation's own filled in; `as_of`
    is aware; `photos` are those the worker put in, in the order of the files.
    """

    case: Case
    outcome: Outcome
    numbers: Mapping[str, Number]
    content: Content
    as_of: datetime
    photos: tuple[Photo, ...] = ()

    @property
    def is_child(self) -> bool:
        """Say whether the person is treated as a child."""
        return self.outcome.treat_as == "child"

    def sign(self, indicator: str) -> SignDef | None:
        """Return what the content says about a sign, or None if it is gone."""
        return self.content.signs.get(indicator)

    def sign_text(self, indicator: str) -> str:
        """Return the sign in words; its id when the content has lost it."""
        known = self.sign(indicator)
        return known.text if known else indicator

    def ring_first(self) -> Iterator[Number]:
        """Yield each number the steps name, once, first to ring first."""
        seen: set[str] = set()
        for step in self.outcome.steps:
            for contact in step.contacts:
                if contact in self.numbers and contact not in seen:
                    seen.add(contact)
                    yield self.numbers[contact]
