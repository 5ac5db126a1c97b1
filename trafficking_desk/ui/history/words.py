"""What each kind of line in the history says. No Qt."""

from typing import Final

from trafficking_desk.store.audit import AuditLine
from trafficking_desk.words import N_, _

_WHAT: Final = {
    "vault_made": N_("Made the desk"),
    "unlocked": N_("Unlocked the desk"),
    "locked": N_("Locked the desk"),
    "clock_moved_back": N_("The computer's clock had been set back"),
    "recovered": N_("Came back in with two recovery sheets, and a new passphrase"),
    "recovery_sheets_made": N_("Made recovery sheets"),
    "recovery_sheets_kept": N_("Said that the recovery sheets are on paper"),
    "person_added": N_("Let a person in: {name}"),
    "person_removed": N_("Took a person's way in: {name}"),
    "person_renamed": N_("Changed a name: {name}"),
    "role_changed": N_("Changed what a person may do: {name}"),
    "passphrase_changed": N_("Changed their passphrase"),
    "passphrase_given": N_("Gave a person a new passphrase: {name}"),
    "key_changed": N_("Changed the key of the database"),
    "backup_made": N_("Made a backup"),
    "backup_tried": N_("Tried a backup out"),
    "backup_place_chosen": N_("Chose where backups go"),
    "backups_removed": N_("Made a fresh backup and removed the older ones"),
    "compacted": N_("Gave back the space of what was deleted"),
    "backup_restored": N_("Put a backup in place"),
    "started": N_("Started the case"),
    "imported": N_("Took the case in from a file"),
    "case_read": N_("Opened the case"),
    "recorded": N_("Wrote answers down: {count}"),
    "typed_recorded": N_("Wrote down what {name} had typed. Answers: {count}"),
    "case_deleted": N_("Deleted the case"),
    "hold_set": N_("Put a hold on the case"),
    "hold_ended": N_("Ended the hold on the case"),
    "review_set": N_("Set when to look at the case again"),
    "file_added": N_("Added a photo or document"),
    "file_removed": N_("Removed a photo or document"),
    "file_exported": N_("Saved a copy of a photo or document"),
    "pack_printed": N_("Printed a paper"),
    "pack_saved": N_("Saved a paper as a file"),
    "pack_copied": N_("Copied text of a paper"),
    "pack_not_gone": N_("The paper of line {line} did not go out after all"),
    "pack_cut_short": N_("Of the paper of line {line}, some pages were not printed"),
    "pack_printed_again": N_("Printed a paper again, as it went out"),
    "pack_taken_out_again": N_("Looked at a paper again, as it went out"),
}


def what_text(line: AuditLine, name: str) -> str:
    """Return what was done; `name` is that of the person it was done to."""
    words = _WHAT.get(line.what)
    if words is None:
        return _("Did something else ({what})").format(what=line.what)
    told = line.detail if isinstance(line.detail, dict) else {}
    return _(words).format(
        name=name or _("no name given"), count=line.facts, line=told.get("line", "")
    )
