"""One figure a bench: how many times as long as a bare baseline, in one run."""

from collections.abc import Callable
from time import perf_counter
from typing import Final

ROUNDS: Final = 5


def fastest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the seconds of the quickest round: the least disturbed one."""
    found = []
    for _round in range(rounds):
        began = perf_counter()
        work()
        found.append(perf_counter() - began)
    return min(found)


def compare(name: str, ours: Callable[[], object], bare: Callable[[], object]) -> float:
    """Run both, print the ratio with both times in milliseconds, return the ratio."""
    bare_time, our_time = fastest(bare), fastest(ours)
    ratio = our_time / bare_time
    times = f"{our_time * 1e3:.0f} ms / {bare_time * 1e3:.0f} ms"
    print(f"{name}: {ratio:.2f} times ({times})")  # noqa: T201 - the figure is the point of a bench
    return ratio
