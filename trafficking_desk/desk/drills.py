"""The restore drill: a backup that was never tried out is only a hope."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import Preview, preview
from trafficking_desk.report.restore_proof import Proof, restore_proof
from trafficking_desk.store.backup_files import read_backup
from trafficking_desk.store.restoring import try_out

EVERY: Final = 31  # days


@dataclass(frozen=True, slots=True)
class Drill:
    """What a drill showed, all of it read from the restored copy.

    `absent` counts the files that the backup is known to lack.
    """

    at: datetime
    backup_at: datetime
    number: int
    cases: int
    facts: int
    lines: int
    by: str
    absent: int = 0


def drill(desk: Desk, folder: Path, passphrase: str) -> Drill:
    """Restore a backup into a scratch folder, read everything, take it away.

    The vault is left alone; that it was tried is written down. Raises
    BackupDamagedError, WrongPassphraseError, and what writing raises.
    """
    vault, stamp = desk.open_vault(), desk.stamp()
    scratch = desk.folder.with_name(f"{desk.folder.name}.trial")
    counted, absent = try_out(folder, scratch, passphrase, stamp.at)
    manifest = read_backup(folder)
    with vault.writing() as records:
        detail = {"number": manifest.number, "cases": counted.cases}
        records.audit.append(stamp, "backup_tried", detail=detail)
        name = records.people.names().get(stamp.by, "")
    return Drill(
        at=stamp.at,
        backup_at=manifest.at,
        number=manifest.number,
        cases=counted.cases,
        facts=counted.facts,
        lines=counted.lines,
        by=name,
        absent=absent,
    )


def proof(desk: Desk, made: Drill) -> Preview:
    """Return the one page that proves a drill, to print and sign."""
    return preview(
        restore_proof(
            Proof(
                organisation=desk.settings.organisation,
                at=made.at,
                backup_at=made.backup_at,
                number=made.number,
                cases=made.cases,
                facts=made.facts,
                lines=made.lines,
                by=made.by,
                absent=made.absent,
                watermark="TRAINING" if desk.training else desk.watermark,
            )
        )
    )
