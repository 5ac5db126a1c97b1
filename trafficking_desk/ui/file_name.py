"""What a saved paper is called: no Qt here."""

from pathlib import Path


def as_pdf(path: Path) -> Path:
    """Return `path` with ".pdf" behind it, unless it ends so.

    >>> as_pdf(Path("TD-2026.11")).name
    'TD-2026.11.pdf'
    """
    if path.suffix.lower() == ".pdf":
        return path
    return path.with_name(f"{path.name}.pdf")
