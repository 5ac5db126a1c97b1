"""What older backups still hold of deleted cases, and making an end of it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from trafficking_desk.desk.backups import back_up, backup_place, copy_if_due
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.people import only_lead
from trafficking_desk.desk.sealing import catch_up_unsaid
from trafficking_desk.errors import DeskError
from trafficking_desk.store.audit import DELETED
from trafficking_desk.store.backup_errors import BackupLackingError
from trafficking_desk.store.backup_files import Backup, find_backups, remove_backups
from trafficking_desk.store.backup_pool import prune_pool
from trafficking_desk.store.backup_rotation import gone_by

Tell = Callable[[int, int], None]
COMPACTED = "compacted"


@dataclass(frozen=True, slots=True)
class OldCopies:
    """Backups made before the newest deletion: they may hold what was deleted.

    `gone_by` is the day when the last one goes, if one is made each day; None if
    there is none, or if one is not whole: it is left to look at. `set_aside` counts
    whole vaults that a restore put aside.
    """

    backups: int
    gone_by: date | None
    set_aside: int


def old_copies(desk: Desk) -> OldCopies | None:
    """Return what is left elsewhere; None if no case was ever deleted."""
    vault = desk.open_vault()
    with vault.reading() as records:
        stones = records.tombstones.all()
    if not stones:
        return None
    newest = max(stone.at for stone in stones)
    found = find_backups(backup_place(desk).folder, vault.id)
    older = [one for one in found if one.at <= newest]
    aside = desk.folder.parent.glob(f"{desk.folder.name}.aside*")
    return OldCopies(
        backups=len(older),
        gone_by=_gone_by(found, older, desk.clock().date()),
        set_aside=sum(1 for path in aside if path.is_dir()),
    )


def remove_older(desk: Desk, tell: Tell = lambda _done, _of: None) -> int:
    """Make a fresh backup, then remove all older ones; a lead's verb.

    Return how many went. Raises LeadOnlyError, a BackupFailedError, or
    BackupLackingError if the fresh one does not hold everything: then none goes.
    """
    only_lead(desk)
    vault, place = desk.open_vault(), backup_place(desk).folder
    made = back_up(desk, tell)
    if made.left_out:
        raise BackupLackingError(made.left_out)
    with desk.files:
        found = find_backups(place, vault.id)
        older = [one for one in found if _is_older(one, made, vault.id)]
        gone = remove_backups(older)
        prune_pool(place, vault.id)
    stamp = desk.stamp()
    with vault.writing() as records:
        detail = {"count": gone, "number": made.number}
        records.audit.append(stamp, "backups_removed", detail={**detail})
    return gone


def compact(desk: Desk) -> bool:
    """Write the database anew without its gaps; False if that must wait.

    What was deleted is overwritten already: this gives the space back. It is tried
    again after the next unlocking.
    """
    vault = desk.open_vault()
    try:
        with desk.files:
            vault.compact()
        stamp = desk.stamp()
        with vault.writing() as records:
            records.audit.append(stamp, COMPACTED)
    except DeskError:
        return False
    return True


def catch_up(desk: Desk) -> None:
    """Do what had to wait: say what stayed, give back space, then back up.

    Raises what `copy_if_due` raises.
    """
    with suppress(DeskError):
        catch_up_unsaid(desk)
    with suppress(DeskError):  # locked meanwhile, or no room still
        with desk.open_vault().reading() as records:
            audit = records.audit
            waits = audit.newest_of(DELETED) > audit.newest_of(COMPACTED)
        if waits:
            compact(desk)
    copy_if_due(desk)


def _is_older(one: Backup, made: Backup, vault_id: str) -> bool:
    """Say whether it is one of ours, readable or not, and not the fresh one."""
    ours = one.vault == vault_id or f"-{vault_id}" in one.folder.name
    return ours and one.folder != made.folder and one.number < made.number


def _gone_by(
    found: Sequence[Backup], older: Sequence[Backup], today: date
) -> date | None:
    if not older or not all(one.whole for one in older):
        return None
    whole = [one for one in found if one.whole]
    return gone_by(whole, frozenset(one.number for one in older), today)
