"""What a guess costs."""

import itertools

import pytest

from trafficking_desk.store.key_cost import KeyCost, measure_cost


@pytest.mark.parametrize(
    ("seconds", "cost"),
    [
        (30.0, KeyCost()),
        (0.9, KeyCost()),
        (0.25, KeyCost(256 * 1024, 3, 4)),
        (0.1, KeyCost(256 * 1024, 7, 4)),
        (0.0, KeyCost(256 * 1024, 12, 4)),
    ],
)
def test_set_up_goes_up_towards_a_second_and_never_below_the_floor(
    seconds: float, cost: KeyCost
) -> None:
    """A slow machine gets the floor; a fast one more memory, then more passes."""
    ticks = itertools.count(step=seconds)

    assert measure_cost(lambda: next(ticks)) == cost
    assert not cost.is_too_weak


@pytest.mark.parametrize(
    "cost", [KeyCost(64 * 1024 - 1), KeyCost(passes=2), KeyCost(lanes=3)]
)
def test_anything_below_the_floor_is_too_weak(cost: KeyCost) -> None:
    """Each part counts on its own."""
    assert cost.is_too_weak
    assert not KeyCost().is_too_weak


@pytest.mark.parametrize(
    "cost", [KeyCost(2**40), KeyCost(passes=10**6), KeyCost(lanes=10**4)]
)
def test_a_cost_that_would_hang_the_machine_is_known(cost: KeyCost) -> None:
    """Someone who can change the file must not be able to freeze the desk."""
    assert cost.is_too_heavy
    assert not KeyCost().is_too_heavy
