"""One page that says a backup was restored and read: to print, sign and file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trafficking_desk.cases.dates import moment_in_words
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Paragraph,
    Points,
    Section,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class Proof:
    """What a restore drill showed. `organisation`, `by` and `watermark` may be "".

    `absent` counts the photos, documents and papers that the backup lacks.
    """

    organisation: str
    at: datetime
    backup_at: datetime
    number: int
    cases: int
    facts: int
    lines: int
    by: str
    watermark: str = ""
    absent: int = 0


def restore_proof(proof: Proof) -> Document:
    """Return the page; it names no person of a case, only who tried it."""
    return Document(
        title=_("Proof that a backup can be restored"),
        subtitle=proof.organisation,
        reference="",
        as_of=proof.at,
        sections=(Section("proof", "", tuple(_nodes(proof))),),
        watermark=proof.watermark,
        handling=_("Keep with your data protection papers"),
    )


def _nodes(proof: Proof) -> Iterator[Node]:
    yield Paragraph(
        _(
            "This backup was restored on this computer, in a place of its own. "
            "It opened with a passphrase, and every part of it was read. The "
            "restored copy was then deleted. The cases in use were not touched."
        )
    )
    yield SummaryList(tuple(_rows(proof)))
    yield Heading(_("What was checked"))
    yield Points(
        (
            _("Every byte is as it was when the backup was made."),
            _("The encryption of every page is whole."),
            _("The database itself is whole."),
            _("The history has no gap and no change, from its first line to its last."),
        )
    )
    yield Heading(_("Who looked at this"))
    yield Lines(_("Name and role"), 1)
    yield Lines(_("Signature and date"), 1)
    yield Paragraph(
        _("Do this again each month, and whenever you change the place for backups."),
        small=True,
    )


def _rows(proof: Proof) -> Iterator[SummaryRow]:
    if proof.by:
        yield SummaryRow(_("Tried by"), proof.by)
    yield SummaryRow(_("Tried on"), moment_in_words(proof.at))
    yield SummaryRow(_("Backup made on"), moment_in_words(proof.backup_at))
    yield SummaryRow(_("Backup number"), str(proof.number))
    yield SummaryRow(_("Cases read"), str(proof.cases))
    yield SummaryRow(_("Answers read"), str(proof.facts))
    yield SummaryRow(_("Lines of history read"), str(proof.lines))
    if proof.absent:
        label = _("Photos, documents and papers missing from it")
        yield SummaryRow(label, str(proof.absent))
