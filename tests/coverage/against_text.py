"""Hold the table against the texts themselves, for whoever has them.

`python -m tests.coverage.against_text FOLDER`: FOLDER holds the texts as UTF-8
files under any name; they are known by their sha256. Exit 1 on any difference.
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.coverage.table import Row, Text, misplaced, read_rows, read_texts

_HASH_DIGITS = 16


def differences(folder: Path) -> Iterator[str]:
    """Yield each way in which the table and the texts in `folder` differ."""
    rows, texts = read_rows(), read_texts()
    yield from misplaced(rows, texts)
    found = {
        sha256(path.read_bytes()).hexdigest(): path.read_bytes().decode()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }
    for text in texts.values():
        whole = found.get(text.sha256)
        if whole is None:
            yield f"{text.text}: no file with this sha256"
        else:
            yield from _in_text(whole, text, [r for r in rows if r.text == text.text])


def _in_text(whole: str, text: Text, rows: list[Row]) -> Iterator[str]:
    if len(whole) != text.length:
        yield f"{text.text}: {len(whole)} characters"
    at = 0
    for row in rows:
        if whole[at : row.start].strip():
            yield f"{row.text} {at}: words that no row covers"
        hashed = sha256(whole[row.start : row.end].encode()).hexdigest()
        if hashed[:_HASH_DIGITS] != row.sha256:
            yield f"{row.text} {row.start}: other words"
        at = row.end
    if whole[at:].strip():
        yield f"{text.text} {at}: words that no row covers"


def main() -> int:
    """Print the differences; return 1 if there are any."""
    lines = list(differences(Path(sys.argv[1])))
    sys.stdout.write("".join(f"{line}\n" for line in lines) or "No difference.\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
