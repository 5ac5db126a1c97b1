"""The signs that count, each beside what the content says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.content.sign import SignDef


@dataclass(frozen=True, slots=True)
class Noticed:
    """One counting sign. `meaning` is None if its form could not be read.

    Such a sign still counts as a risk sign: a broken file never hides a worry.
    """

    sign: Sign
    meaning: SignDef | None

    @property
    def is_evidence(self) -> bool:
        """Say whether it is a harm or risk sign; context never is evidence."""
        return self.meaning is None or self.meaning.kind != "context"

    @property
    def is_harm(self) -> bool:
        """Say whether it shows harm already done."""
        return self.meaning is not None and self.meaning.kind == "harm_sign"

    @property
    def is_urgent(self) -> bool:
        """Say whether it raises the danger question."""
        return self.meaning is not None and self.meaning.urgent

    @property
    def is_first_hand(self) -> bool:
        """Say whether the worker saw it or the person told it."""
        return self.sign.known_by in {"seen", "told_by_person"}

    def bears_on(self, element: ElementName) -> bool:
        """Say whether it is evidence of `element`."""
        if self.meaning is None or not self.is_evidence:
            return False
        return element in self.meaning.bears_on


def notice(case: Case, signs: Mapping[str, SignDef]) -> tuple[Noticed, ...]:
    """Return the signs of `case` that count, in the order they were recorded."""
    return tuple(
        Noticed(sign, signs.get(sign.indicator)) for sign in case.signs if sign.counts
    )


def ids(noticed: Iterable[Noticed]) -> tuple[str, ...]:
    """Return the indicator ids, each once, in order."""
    return tuple(dict.fromkeys(each.sign.indicator for each in noticed))
