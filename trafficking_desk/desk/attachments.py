"""Photos and documents of a case: added, listed, opened, taken out, removed."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.file_kinds import ENDINGS, kind_of
from trafficking_desk.desk.hidden_facts import (
    STRIPPED,
    HiddenFact,
    hidden_facts,
    without_hidden_facts,
)
from trafficking_desk.desk.kept_files import keep_file, read_file
from trafficking_desk.desk.people import only_lead
from trafficking_desk.store.attachments import About, Attachment
from trafficking_desk.store.blob_errors import (
    DescriptionMissingError,
    FileEmptyError,
    FileTooBigError,
    FileUnreadableError,
    TooManyFilesError,
)
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.files import replace_file
from trafficking_desk.store.json_words import digest
from trafficking_desk.store.keeping import Decision
from trafficking_desk.store.keeping_errors import CaseHeldError, ReasonMissingError
from trafficking_desk.store.records import Records

# The Home Office's limits for what goes with a referral.
MOST_BYTES: Final = 25 * 1024 * 1024
MOST_FILES: Final = 100
# Where words lie that are typed and not used yet: drafts of the case.
NEW: Final = "attachments.new"


def reason_path(attachment_id: str) -> str:
    """Return where a reason lies that is being typed."""
    return f"attachments.{attachment_id}.reason"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """One attachment, decrypted: in memory only."""

    attachment: Attachment
    data: bytes
    facts: tuple[HiddenFact, ...]


def add(desk: Desk, case_id: str, file: Path | bytes, about: About) -> Attachment:
    """Keep a copy of a file with a case; the file itself is not touched.

    Raises DescriptionMissingError, FileUnreadableError, FileEmptyError,
    FileTooBigError, FileKindError, TooManyFilesError, CaseNotFoundError and what
    writing raises; then nothing is kept.
    """
    if not about.description.strip():
        raise DescriptionMissingError
    data = _read(file) if isinstance(file, Path) else file
    _check_size(data)
    kind, stamp = kind_of(data), desk.stamp()
    made: list[Attachment] = []

    def note(records: Records, blob: Blob) -> None:
        if len(_there(records, case_id)) >= MOST_FILES:
            raise TooManyFilesError
        new = Attachment(blob.id, kind, blob.size, about, stamp.at, stamp.by)
        words = records.attachments.add(case_id, new)
        detail = {"file": blob.id, "sha256": blob.sha256, "words_sha256": words}
        records.audit.append(stamp, "file_added", case_id, {**detail})
        records.drafts.drop(case_id, [NEW])
        made.append(new)

    keep_file(desk, case_id, data, note)
    return made[0]


def attachments(desk: Desk, case_id: str) -> tuple[Attachment, ...]:
    """Return those of a case, oldest first; of removed ones what is left."""
    with desk.open_vault().reading() as records:
        records.cases.get(case_id)
        return records.attachments.of_case(case_id)


def open_attachment(desk: Desk, case_id: str, attachment_id: str) -> OpenFile:
    """Return one to look at. Raises FileGoneError or FileDamagedError."""
    with desk.open_vault().reading() as records:
        one = records.attachments.get(case_id, attachment_id)
    data = read_file(desk, case_id, attachment_id)
    try:
        facts = hidden_facts(one.kind, data)
    except FileUnreadableError:  # kept as it came, broken or not
        facts = ()
    return OpenFile(one, data, facts)


def export(desk: Desk, case_id: str, attachment_id: str, path: Path) -> None:
    """Write a copy to `path`: of a photo or PDF without what it says of itself.

    Raises FileGoneError, FileDamagedError, FileUnreadableError, and what writing
    raises.
    """
    opened = open_attachment(desk, case_id, attachment_id)
    kind, stamp = opened.attachment.kind, desk.stamp()
    replace_file(path, without_hidden_facts(kind, opened.data))
    try:
        with desk.open_vault().writing() as records:
            detail: dict[str, JsonValue] = {"file": attachment_id}
            detail["stripped"] = kind in STRIPPED
            records.audit.append(stamp, "file_exported", case_id, detail)
    except BaseException:
        with suppress(OSError):  # no copy goes out that the history does not know
            path.unlink()
        raise


def remove(desk: Desk, case_id: str, attachment_id: str, reason: str) -> None:
    """Destroy the file and its key; a line that says so is left, and the reason.

    Raises LeadOnlyError, ReasonMissingError, FileGoneError, or CaseHeldError: a
    court may ask for the file.
    """
    only_lead(desk)
    if not reason.strip():
        raise ReasonMissingError
    vault, stamp = desk.open_vault(), desk.stamp()
    with vault.writing() as records:
        records.attachments.get(case_id, attachment_id)
        if records.keeping.decisions().get(case_id, Decision()).held:
            raise CaseHeldError
        records.blobs.remove(attachment_id)
        records.attachments.remove(attachment_id, reason.strip(), stamp)
        why = digest(reason.strip())
        detail = {"file": attachment_id, "reason_sha256": why}
        records.audit.append(stamp, "file_removed", case_id, {**detail})
        records.drafts.drop(case_id, [reason_path(attachment_id)])
    vault.files.remove(attachment_id)


def suggested_name(reference: str, number: int, attachment: Attachment) -> str:
    """Return a neutral name for a copy: the case's reference and a number."""
    return f"{reference} {number}.{ENDINGS[attachment.kind]}"


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadableError from error


def _check_size(data: bytes) -> None:
    if not data:
        raise FileEmptyError
    if len(data) > MOST_BYTES:
        raise FileTooBigError


def _there(records: Records, case_id: str) -> list[Attachment]:
    found = records.attachments.of_case(case_id)
    return [one for one in found if one.removed_at is None]
