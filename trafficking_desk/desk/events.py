"""Writing into the sealed history what was done with a case."""

from collections.abc import Mapping

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.store.audit import AuditLine


def note_event(
    desk: Desk, case_id: str, what: str, detail: Mapping[str, JsonValue]
) -> None:
    """Seal one line, such as "pack_printed" with the hash of its bytes.

    `detail` must hold no answer and no name. Raises CaseNotFoundError.
    """
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.cases.get(case_id)
        records.audit.append(stamp, what, case_id, detail)


def events(desk: Desk, case_id: str) -> tuple[AuditLine, ...]:
    """Return what was done with a case, oldest first."""
    with desk.open_vault().reading() as records:
        return records.audit.lines(case_id)
