"""What a rule waits for: named facts, put together so that a gap can be named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from trafficking_desk.assessment.findings import Findings
from trafficking_desk.words import _

Test = Callable[[Findings], bool]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is so or not. `says` names it without a verb, marked.

    `settled`: nothing that is still to be recorded can make it so, such as
    another nation, or an open question that has been answered. It is never
    named as missing, and brings a rule no nearer unless it `counts`.
    """

    says: str
    test: Test
    settled: bool = False
    counts: bool = False

    def __call__(self, found: Findings) -> bool:
        """Say whether it is so."""
        return self.test(found)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part has to be so."""

    parts: tuple["Condition", ...]

    def __call__(self, found: Findings) -> bool:
        """Say whether all are so."""
        return all(part(found) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough."""

    parts: tuple["Condition", ...]

    def __call__(self, found: Findings) -> bool:
        """Say whether one is so."""
        return any(part(found) for part in self.parts)


Condition: TypeAlias = Fact | AllOf | AnyOf
Way: TypeAlias = tuple[Condition, ...]


def all_of(*parts: Condition) -> AllOf:
    """Return the condition that all of `parts` hold."""
    return AllOf(parts)


def any_of(*parts: Condition) -> AnyOf:
    """Return the condition that one of `parts` holds."""
    return AnyOf(parts)


def words_of(condition: Condition) -> str:
    """Return what `condition` waits for, in the reader's language."""
    if isinstance(condition, Fact):
        return _(condition.says)
    joint = _(" and ") if isinstance(condition, AllOf) else _(", or ")
    return joint.join(words_of(part) for part in condition.parts)


def last_missing(condition: Condition, found: Findings) -> tuple[str, ...]:
    """Name what alone is missing: any one of these would make the rule hold.

    () when it holds, when more than one thing is missing, when nothing of it is
    there yet, or when what is missing is settled.
    """
    if condition(found):
        return ()
    gaps = [gap for way in _ways(condition) for gap in _one_gap(way, found)]
    return tuple(dict.fromkeys(words_of(gap) for gap in gaps))


def _one_gap(way: Way, found: Findings) -> Iterator[Condition]:
    gaps = [part for part in way if not part(found)]
    there = [part for part in way if part(found) and _brings_nearer(part)]
    if len(gaps) == 1 and there:
        yield from _open_parts(gaps[0])


def _open_parts(gap: Condition) -> Iterator[Condition]:
    if isinstance(gap, AnyOf):
        for part in gap.parts:
            yield from _open_parts(part)
    elif not _is_settled(gap):
        yield gap


def _brings_nearer(condition: Condition) -> bool:
    if not isinstance(condition, Fact):
        return True
    return condition.counts or not condition.settled


def _is_settled(condition: Condition) -> bool:
    return isinstance(condition, Fact) and condition.settled


def _ways(condition: Condition) -> tuple[Way, ...]:
    """Return each way to hold; facts that stand in for each other stay one part."""
    if isinstance(condition, AllOf):
        several = product(*(_ways(part) for part in condition.parts))
        return tuple(tuple(dict.fromkeys(sum(parts, ()))) for parts in several)
    if isinstance(condition, AnyOf) and not _is_plain(condition):
        return tuple(way for part in condition.parts for way in _ways(part))
    return ((condition,),)


def _is_plain(condition: AnyOf) -> bool:
    return all(isinstance(part, Fact) for part in condition.parts)
