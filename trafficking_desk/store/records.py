"""Everything that is kept, by kind."""

from dataclasses import dataclass

from sqlite_utils import Database

from trafficking_desk.store.attachments import Attachments
from trafficking_desk.store.audit import Audit
from trafficking_desk.store.blobs import Blobs
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.drafts import Drafts
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.keeping import Keeping
from trafficking_desk.store.people import People
from trafficking_desk.store.sealed_rows import SealedRows
from trafficking_desk.store.tombstones import Tombstones


@dataclass(frozen=True, slots=True)
class Records:
    """What a verb works with, inside one transaction."""

    cases: CaseRows
    facts: Facts
    drafts: Drafts
    audit: Audit
    people: People
    keeping: Keeping
    tombstones: Tombstones
    blobs: Blobs
    attachments: Attachments
    sealed: SealedRows


def records_of(db: Database) -> Records:
    """Return the records of an open database."""
    return Records(
        CaseRows(db),
        Facts(db),
        Drafts(db),
        Audit(db),
        People(db),
        Keeping(db),
        Tombstones(db),
        Blobs(db),
        Attachments(db),
        SealedRows(db),
    )
