"""One figure a bench: how many times as long as a bare baseline, in one run."""

from collections.abc import Callable
from time import perf_counter
from typing import Final

ROUNDS: Final = 5


def fastest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the seconds of the quickest round: the least disturbed one."""
    return min(_seconds(work) for _round in range(rounds))


def compare(
    name: str,
    ours: Callable[[], object],
    bare: Callable[[], object],
    rounds: int = ROUNDS,
    tidy: Callable[[], object] = lambda: None,
) -> float:
    """Run both by turns, print the ratio of the quickest rounds, return it.

    The quickest round is the least disturbed one; by turns, both are disturbed.
    The time of `tidy`, after each of ours, is nobody's.
    """
    our_times, bare_times = [], []
    for _round in range(rounds):
        bare_times.append(_seconds(bare))
        our_times.append(_seconds(ours))
        tidy()
    our_time, bare_time = min(our_times), min(bare_times)
    ratio = our_time / bare_time
    tell(name, f"{ratio:.2f} times", f"{_ms(our_time)} / {_ms(bare_time)}")
    return ratio


def tell(name: str, figure: str, of: str) -> None:
    """Print one figure and what it is made of."""
    print(f"{name}: {figure} ({of})")  # noqa: T201 - the figure is the point of a bench


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _ms(seconds: float) -> str:
    digits = 0 if seconds > 0.1 else 2
    return f"{seconds * 1e3:.{digits}f} ms"
