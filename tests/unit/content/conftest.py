"""A small set of content, and the one that is shipped."""

from pathlib import Path

import pytest

from tests.unit.content.shelf import FILES, Shelf
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Return content files with no fault."""
    whole = Shelf(tmp_path)
    for name, text in FILES.items():
        whole.write(name, text)
    return whole


@pytest.fixture(scope="session")
def shipped() -> Content:
    """Return the content as shipped."""
    return load_content(bundled("forms"), bundled("resources"))
