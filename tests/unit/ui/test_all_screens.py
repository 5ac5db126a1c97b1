"""Which view shows a place."""

import pytest

from trafficking_desk.ui.all_screens import VIEWS, view_of


@pytest.mark.parametrize("kind", VIEWS)
def test_each_place_has_its_view(kind: type) -> None:
    """It is loaded by its name, which nothing else would check."""
    assert view_of(kind).__name__ == VIEWS[kind][1]
