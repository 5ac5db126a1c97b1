"""Cases as the list shows them."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
from sqlite_utils import Database

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.cases.searched import PARTS
from trafficking_desk.store.case_lines import LINE, CaseLines
from trafficking_desk.store.errors import CaseNotFoundError, VaultDamagedError
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.json_words import from_words
from trafficking_desk.store.search import SearchIndex
from trafficking_desk.store.search_words import called_so, query_for, terms_of
from trafficking_desk.store.stamp import Stamp

_ORDER: Final = "ORDER BY changed_order DESC"
_LIST: Final = f"SELECT {LINE} FROM cases {_ORDER}"  # noqa: S608 - ours
_FIND: Final = f"""
    SELECT {LINE}, NOT ({{called}}) AS inside FROM search
    JOIN search_rows ON number = search.rowid
    JOIN cases ON cases.id = case_id
    WHERE search MATCH ? {_ORDER}
"""  # noqa: S608 - ours
# What the list shows of the answers, by field.
_SHOWN: Final = {
    "reference": "reference",
    "person.known_as": "known_as",
    "setting.nation": "nation",
}
_NONE: Final = '""'  # an answer that was never given


class CaseRows:
    """Rows in, lines out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = SearchIndex(db)

    def add(self, case_id: str, stamp: Stamp) -> None:
        """Make room for a case; `show` fills in what the list shows and finds."""
        self._db.execute(
            "INSERT INTO cases (id, reference, known_as, nation, opened, changed, "
            "changed_order, found_by) VALUES (?, '', '', '', ?, ?, 0, '')",
            [case_id, stamp.time, stamp.time],
        )
        self._index.add(case_id)

    def show(
        self,
        case_id: str,
        case: Case,
        stamp: Stamp,
        newest_fact: int,
        parts: Iterable[str] = PARTS,
    ) -> None:
        """Bring the list's line up to date after facts were written.

        Only the words of `parts` (see `searched`) can be others than before.
        """
        person = case.person
        self._db.execute(
            """
            UPDATE cases SET reference = ?, known_as = ?, nation = ?, changed = ?,
                changed_order = ? WHERE id = ?
            """,
            [
                case.reference,
                person.known_as,
                case.setting.nation,
                stamp.time,
                newest_fact,
                case_id,
            ],
        )
        self._index.put(case_id, case, newest_fact, parts)

    def get(self, case_id: str) -> CaseLine:
        """Return the case's line. Raises CaseNotFoundError if there is none."""
        rows = self._db.execute(
            f"SELECT {LINE} FROM cases WHERE id = ?",  # noqa: S608 - ours
            [case_id],
        )
        for line in CaseLines([text for (text,) in rows], 1):
            return line
        raise CaseNotFoundError

    def lines(self, typed: str = "") -> tuple[CaseLine, ...]:
        """Return the cases that hold every word typed, as `found` orders them."""
        return self.found(typed)[:]

    def found(self, typed: str = "") -> CaseLines:
        """Return the cases that hold every word typed, last changed first.

        Words may be only begun, without regard to case and accents. Before the
        others come those where all stand in the reference or the name.
        """
        terms = terms_of(typed)
        if not terms:
            texts = [text for (text,) in self._db.execute(_LIST)]
            return CaseLines(texts, len(texts))
        called, words = called_so(terms)
        asked = [*words, query_for(terms)]
        found: tuple[list[str], list[str]] = ([], [])
        for text, inside in self._db.execute(_FIND.format(called=called), asked):
            found[inside].append(text)
        return CaseLines([*found[0], *found[1]], len(found[0]))

    def where(self, typed: str, case_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return in which parts of these cases stands what their lines do not show."""
        return self._index.parts(case_ids, terms_of(typed))

    def count(self) -> int:
        """Return how many cases there are."""
        (row,) = self._db.query("SELECT count(*) AS number FROM cases")
        return int(row["number"])

    def check(self) -> None:
        """Raise VaultDamagedError if a line of the list is not what its facts say."""
        rows = self._db.query(
            """
            SELECT 1 FROM cases WHERE changed_order <> (
                SELECT coalesce(max(sequence), 0) FROM facts WHERE case_id = cases.id
            ) UNION ALL
            SELECT 1 FROM cases JOIN facts ON sequence = changed_order
            WHERE changed <> (
                SELECT happened_at FROM audit WHERE audit.case_id = cases.id
                    AND changed_order BETWEEN first_fact AND last_fact
            ) OR opened <> (
                SELECT recorded_at FROM facts WHERE sequence = (
                    SELECT min(sequence) FROM facts WHERE case_id = cases.id
                )
            ) LIMIT 1
            """
        )
        if any(rows) or not all(map(self._says, self._unlike())):
            raise VaultDamagedError
        self._index.check()

    def has_reference(self, reference: str) -> bool:
        """Say whether a case already goes by `reference`."""
        rows = self._db.query("SELECT 1 FROM cases WHERE reference = ?", [reference])
        return any(rows)

    def _unlike(self) -> list[str]:
        """Return the ids of lines that are not the newest answers, word for word."""
        fields = list(_SHOWN)
        marks = ", ".join("?" for _field in fields)
        newest = self._db.execute(
            "SELECT case_id, field, value FROM facts WHERE sequence IN ("  # noqa: S608
            f"SELECT max(sequence) FROM facts WHERE field IN ({marks}) "
            "GROUP BY case_id, field)",
            fields,
        )
        said = {(case_id, field): value for case_id, field, value in newest}
        lines = self._db.execute(f"SELECT id, {', '.join(_SHOWN.values())} FROM cases")  # noqa: S608 - ours
        return [
            case_id
            for case_id, *shown in lines
            if shown
            != [from_words(said.get((case_id, field), _NONE)) for field in fields]
        ]

    def _says(self, case_id: str) -> bool:
        """Say whether the line is what its case says, folded; so is every answer."""
        try:
            case, _ids = fold(Facts(self._db).current(case_id))
        except msgspec.ValidationError:  # no case that can be opened
            return True
        (line,) = self._db.execute(
            f"SELECT {', '.join(_SHOWN.values())} FROM cases WHERE id = ?",  # noqa: S608
            [case_id],
        ).fetchall()
        said = (case.reference, case.person.known_as, case.setting.nation)
        return tuple(line) == said
