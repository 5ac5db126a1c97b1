"""The index of words: which cases hold what was typed, and in which part.

One row a case, written in the transaction that writes its facts. FTS5 keeps the
folded words itself, so that SQLite's own integrity check compares both.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlite_utils import Database

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.searched import PARTS, searched
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.search_words import Term, holds, words_of

_NAMES: Final = tuple(PARTS)
_ALL: Final = ", ".join(_NAMES)
_QUALIFIED: Final = ", ".join(f"search.{name}" for name in _NAMES)
_BLANK: Final = ", ".join("''" for _name in _NAMES)
# How FTS5 numbers its blocks.
_SEGMENT: Final = 37  # bits above
_NO_LEAF: Final = 36
_PAGE: Final = (1 << 31) - 1


class SearchIndex:
    """Cases in, numbers and parts out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, case_id: str, newest_fact: int = 0) -> None:
        """Make room for a case that says nothing yet."""
        cursor = self._db.execute(
            "INSERT INTO search_rows (case_id, called, newest_fact) VALUES (?, '', ?)",
            [case_id, newest_fact],
        )
        self._db.execute(
            f"INSERT INTO search (rowid, {_ALL}) VALUES (?, {_BLANK})",  # noqa: S608 - ours
            [cursor.lastrowid],
        )

    def put(
        self,
        case_id: str,
        case: Case,
        newest_fact: int,
        parts: Iterable[str] = _NAMES,
    ) -> None:
        """Find the case by what it says now, and by nothing that it said before.

        Only what stands in `parts` can have changed.
        """
        ((number,),) = self._db.execute(
            "UPDATE search_rows SET newest_fact = ? WHERE case_id = ? RETURNING number",
            [newest_fact, case_id],
        ).fetchall()
        texts = searched(case)
        words = {part: words_of(texts[part]) for part in parts}
        names = ", ".join(words)
        marks = ", ".join("?" for _part in words)
        (before,) = self._db.execute(
            f"SELECT {names} FROM search WHERE rowid = ?",  # noqa: S608 - ours
            [number],
        ).fetchall()
        if list(before) == list(words.values()):
            return
        self._db.execute(
            f"UPDATE search SET ({names}) = ({marks}) WHERE rowid = ?",  # noqa: S608 - ours
            [*words.values(), number],
        )
        if "called" in words:
            self._db.execute(
                "UPDATE search_rows SET called = ? WHERE number = ?",
                [words["called"], number],
            )

    def parts(
        self, case_ids: Sequence[str], terms: Sequence[Term]
    ) -> dict[str, tuple[str, ...]]:
        """Return for each case in which parts stands what its line does not show."""
        marks = ", ".join("?" for _case in case_ids)
        rows = self._db.execute(
            f"SELECT cases.id, reference, known_as, {_QUALIFIED} FROM cases "  # noqa: S608 - ours
            "JOIN search_rows ON case_id = cases.id "
            f"JOIN search ON search.rowid = number WHERE cases.id IN ({marks})",
            case_ids,
        )
        return {
            case_id: _parts(words_of((reference, known_as)), texts, terms)
            for case_id, reference, known_as, *texts in rows
        }

    def check(self) -> None:
        """Raise VaultDamagedError if a case is not found by its newest words.

        What FTS5 can check itself, SQLite's integrity check has asked it.
        """
        lost = self._db.execute(
            """
            SELECT 1 FROM cases LEFT JOIN search_rows ON case_id = cases.id
            LEFT JOIN search_docsize AS kept ON kept.id = number
            WHERE newest_fact IS NOT changed_order OR kept.id IS NULL
            UNION ALL
            SELECT 1 FROM search_docsize AS kept
            LEFT JOIN search_rows ON number = kept.id WHERE number IS NULL
            LIMIT 1
            """
        )
        if lost.fetchone() or not self._leads_to_each_leaf():
            raise VaultDamagedError

    def _leads_to_each_leaf(self) -> bool:
        """Say whether a search comes to all words: FTS5 misses no way that lacks.

        A leaf's first bytes say where its list of words begins, if it has one:
        "Segment leaf" in SQLite's fts5_index.c.
        """
        rows = self._db.execute(
            "SELECT id >> ?, id & ?, length(block), substr(block, 3, 2) "
            "FROM search_data WHERE id >= ? AND NOT id & ?",
            [_SEGMENT, _PAGE, 1 << _SEGMENT, 1 << _NO_LEAF],
        )
        leaves = {
            (segment, page): size > int.from_bytes(words_at, "big")
            for segment, page, size, words_at in rows
        }
        ways = set(self._db.execute("SELECT segid, pgno >> 1 FROM search_idx"))
        with_words = {leaf for leaf, has_words in leaves.items() if has_words}
        return with_words <= ways <= leaves.keys()


def _parts(shown: str, texts: Sequence[str], terms: Sequence[Term]) -> tuple[str, ...]:
    asked = [term for term in terms if not holds(shown, term)]
    return tuple(
        part
        for part, text in zip(_NAMES, texts, strict=True)
        if any(holds(text, term) for term in asked)
    )
