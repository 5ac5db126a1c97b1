"""Whether a vault is as new as its head, its mark and its own history say."""

from trafficking_desk.store.audit import Audit
from trafficking_desk.store.head import Head
from trafficking_desk.store.notices import Notice


def compare(
    audit: Audit, head: Head | str, mark: Head | None, *, torn: bool
) -> tuple[Notice, ...]:
    """Return what does not fit the head or the mark."""
    found: list[Notice] = []
    if head == "missing":
        found.append("head_missing")
    elif not isinstance(head, Head):
        found.append("head_changed")
    elif not holds(audit, head):
        found.append("older_cases")
    elif not head.in_use and audit.newest()[0] != head.sequence:
        found.append("head_changed")  # closed in order, and lines came later
    if torn or (mark is not None and not holds(audit, mark)):
        found.append("minutes_missing")
    elif isinstance(head, Head) and head.in_use:
        found.append("not_closed")
    return tuple(found)


def holds(audit: Audit, line: Head) -> bool:
    """Say whether the history has this line."""
    return line.sequence == 0 or audit.hash_of(line.sequence) == line.hash
