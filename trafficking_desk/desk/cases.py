"""Cases: listed, started, read, and written down one answer at a time.

`list_cases`, `where_found`, `read_case` and `history` use the reading connection,
the rest the writing one; each verb is one transaction. The first reading of a case
after unlocking is written down too, in one of its own.
"""

import secrets
from collections.abc import Mapping, Sequence
from typing import Final

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.fold import fold, unfold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import CaseLine, OpenCase
from trafficking_desk.cases.reference import new_reference
from trafficking_desk.cases.searched import parts_of
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import note_reading
from trafficking_desk.desk.half_typed import by_typist, finished, with_drafts
from trafficking_desk.store.facts import NOTHING, Fact
from trafficking_desk.store.records import Records
from trafficking_desk.store.stamp import Stamp

TYPED: Final = "typed_recorded"  # what another had typed, who is then the "person"
_REFERENCE_BYTES: Final = 16


def list_cases(desk: Desk, typed: str = "") -> Sequence[CaseLine]:
    """Return the cases that hold every word typed, last changed first.

    Before the others those that hold them in what the list shows.
    """
    with desk.open_vault().reading() as records:
        found, typing = records.cases.found(typed), records.drafts.times()
    if not found:
        return ()
    if not typing:
        return found
    called, inside = found[: found.called], found[found.called :]
    return with_drafts(called, typing) + with_drafts(inside, typing)


def where_found(
    desk: Desk, typed: str, case_ids: Sequence[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return by id in which parts of the cases stands what was typed.

    See `cases.searched` for the parts; () if its line in the list shows all of it.
    """
    with desk.open_vault().reading() as records:
        return records.cases.where(typed, case_ids)


def start_case(desk: Desk) -> OpenCase:
    """Return a new case that knows where the worker works, and no more."""
    case = Case(format=FORMAT, setting=desk.settings.setting())
    values = unfold(case, _new_id)
    values |= {f"setting.{name}": value for name, value in _setting(case).items()}
    if desk.settings.organisation:
        values["worker.organisation"] = desk.settings.organisation
    return _add_case(desk, values, "started")


def import_case(desk: Desk, case: Case) -> OpenCase:
    """Keep a case from a file as a new case; "" as reference gets one of ours."""
    return _add_case(desk, unfold(case, _new_id), "imported")


def read_case(desk: Desk, case_id: str) -> OpenCase:
    """Return the case as it stands, and write down that it was read.

    Raises CaseNotFoundError.
    """
    note_reading(desk, case_id)
    with desk.open_vault().reading() as records:
        return _open_case(records, case_id)


def record(
    desk: Desk,
    case_id: str,
    values: Mapping[str, JsonValue],
    form: str = "",
    version: int = 0,
) -> OpenCase:
    """Write answers down and return the case as it then stands.

    What is the same as before writes nothing. Drafts of these paths are dropped.
    None withdraws an answer or takes a whole item back. Raises CaseNotFoundError.
    """
    stamp = desk.stamp(form, version)
    with desk.open_vault().writing() as records:
        return _record(records, case_id, values, stamp)


def save_draft(desk: Desk, case_id: str, path: str, text: str) -> None:
    """Keep what is being typed; quick. Raises CaseNotFoundError."""
    save_drafts(desk, case_id, {path: text})


def save_drafts(desk: Desk, case_id: str, texts: Mapping[str, str]) -> None:
    """Keep what is being typed in several fields. Raises CaseNotFoundError."""
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.cases.get(case_id)
        records.drafts.save(case_id, texts, stamp)


def record_drafts(desk: Desk, case_id: str) -> OpenCase:
    """Write down every half-typed field that makes an answer, and that it was read.

    Each bears the name of who typed it, and when. A draft that does not fit its
    field (half a date) stays a draft.
    """
    note_reading(desk, case_id)
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        opened = _open_case(records, case_id)
        values = finished(records.facts.current(case_id), opened.drafts)
        typed = records.drafts.typed(case_id)
        for by, theirs in by_typist(values, typed):
            what = "recorded" if by == stamp.by else TYPED
            opened = _write(records, case_id, theirs, stamp, what)
        return opened


def history(desk: Desk, case_id: str, path: str) -> tuple[Fact, ...]:
    """Return every answer that `path` ever had, oldest first."""
    note_reading(desk, case_id)
    with desk.open_vault().reading() as records:
        records.cases.get(case_id)
        return records.facts.history(case_id, path)


def _add_case(desk: Desk, values: dict[str, JsonValue], what: str) -> OpenCase:
    stamp = desk.stamp()
    case_id = _new_id()
    with desk.open_vault().writing() as records:
        if not values.get("reference"):
            values = {"reference": _free_reference(records), **values}
        records.cases.add(case_id, stamp)
        opened = _record(records, case_id, values, stamp, what)
    desk.open_vault().read_cases.add(case_id)
    return opened


def _record(
    records: Records,
    case_id: str,
    values: Mapping[str, JsonValue],
    stamp: Stamp,
    what: str = "recorded",
) -> OpenCase:
    records.cases.get(case_id)
    return _write(records, case_id, {stamp: values}, stamp, what)


def _write(
    records: Records,
    case_id: str,
    given: Mapping[Stamp, Mapping[str, JsonValue]],
    stamp: Stamp,
    what: str,
) -> OpenCase:
    """Append what one person gave, by their stamps; `stamp` is who saves it now."""
    written, parts = NOTHING, set[str]()
    for theirs, values in given.items():
        more = records.facts.append(case_id, values, theirs)
        records.drafts.drop(case_id, values)
        parts.update(parts_of(values))
        written = range(written.start or more.start, more.stop or written.stop)
    current = records.facts.current(case_id)
    case, item_ids = fold(current)
    if written:
        records.cases.show(case_id, case, stamp, written[-1], parts)
        detail: dict[str, JsonValue] = {}
        if what == TYPED:
            (by,) = {theirs.by for theirs in given}
            detail["person"] = by
        records.audit.append(stamp, what, case_id, detail, written)
    return _opened(records, case_id, current, case, item_ids)


def _open_case(records: Records, case_id: str) -> OpenCase:
    records.cases.get(case_id)  # or it is gone
    current = records.facts.current(case_id)
    return _opened(records, case_id, current, *fold(current))


def _opened(
    records: Records,
    case_id: str,
    current: Mapping[str, JsonValue],
    case: Case,
    item_ids: Mapping[str, tuple[str, ...]],
) -> OpenCase:
    line = records.cases.get(case_id)
    return OpenCase(
        id=case_id,
        case=case,
        item_ids=item_ids,
        drafts=records.drafts.of_case(case_id),
        opened=line.opened,
        changed=line.changed,
        answered=frozenset(
            path for path, value in current.items() if value is not None
        ),
    )


def _free_reference(records: Records) -> str:
    while True:
        reference = new_reference(secrets.token_bytes(_REFERENCE_BYTES))
        if not records.cases.has_reference(reference):
            return reference


def _setting(case: Case) -> dict[str, JsonValue]:
    """Return every part of the setting: an answer is kept even if it is "no"."""
    setting = case.setting
    return {
        "nation": setting.nation,
        "kind": setting.kind,
        "first_responder": setting.first_responder,
        "duty_to_notify_body": setting.duty_to_notify_body,
    }


def _new_id() -> str:
    return secrets.token_hex(16)
