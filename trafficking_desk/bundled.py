"""Where the shipped forms and resources lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """Return the folder `name` ("forms" or "resources").

    A wheel carries it inside the package; a checkout has it beside the package
    (importlib.resources cannot see it there in an editable install).
    """
    inside = _PACKAGE / "_bundled" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
