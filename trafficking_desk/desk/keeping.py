"""How long cases are kept: due for review, held, and deleted by a lead.

Nothing is deleted by itself. `keeping` uses the reading connection, the rest the
writing one; all but `keeping` are a lead's verbs and take a reason.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from msgspec.structs import replace as replace_in

from trafficking_desk.cases.clock import ADULT_AT, age_on
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.content.source import Cite
from trafficking_desk.desk import organisation
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.old_copies import OldCopies, compact, old_copies
from trafficking_desk.desk.people import only_lead
from trafficking_desk.errors import DeskError
from trafficking_desk.settings import KeepingPolicy
from trafficking_desk.store.audit import DELETED
from trafficking_desk.store.json_words import digest
from trafficking_desk.store.keeping import Decision
from trafficking_desk.store.keeping_errors import (
    CaseHeldError,
    ReasonMissingError,
    ReferenceDiffersError,
)
from trafficking_desk.store.sealed_rows import SEAL
from trafficking_desk.store.tombstones import Tombstone

Why = Literal["decided", "birth", "change"]
_REVIEW: Final = "review_set"
_BIRTH: Final = 25
_CHANGE: Final = 6
MOST_YEARS: Final = 120
REASON: Final = "keeping.reason"  # where a reason lies while it is being typed


@dataclass(frozen=True, slots=True)
class Policy:
    """After how many years to look at a case again; `own` if the desk's own.

    `birth` counts from the birth of someone who was a child when the case was
    opened, `change` from the last change of any other case.
    """

    birth: int
    change: int
    own: bool
    why: str = ""
    sources: tuple[Cite, ...] = ()
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """One case: when to look at it again and what that day follows from.

    `typed` is a reason that was typed and not used yet.
    """

    line: CaseLine
    review_on: date
    why: Why
    decision: Decision
    typed: str = ""

    def is_due(self, today: date) -> bool:
        """Say whether it is time, and no hold stands in the way."""
        return not self.decision.held and self.review_on <= today


@dataclass(frozen=True, slots=True)
class KeepingList:
    """What the page of keeping shows; `names` are those of slots by id."""

    policy: Policy
    today: date
    due: tuple[Kept, ...]
    held: tuple[Kept, ...]
    found: tuple[Kept, ...]
    deleted: tuple[Tombstone, ...]
    names: Mapping[str, str]
    old: OldCopies | None = None


@dataclass(frozen=True, slots=True)
class Deleted:
    """How a deletion went. `old` tells which backups may still hold the case.

    It is None if that cannot be read now.
    """

    compacted: bool
    old: OldCopies | None


def policy(desk: Desk) -> Policy:
    """Return the organisation's own times, or the shipped ones of its kind."""
    settings = desk.settings
    shipped = next((p for p in desk.content.keeping if p.id == settings.kind), None)
    chosen = settings.keeping
    own = bool(chosen.birth or chosen.change)
    return Policy(
        birth=chosen.birth or (shipped.birth if shipped else _BIRTH),
        change=chosen.change or (shipped.change if shipped else _CHANGE),
        own=own,
        why=shipped.why if shipped else "",
        sources=shipped.sources if shipped else (),
        checked=shipped.checked if shipped else None,
    )


def set_years(desk: Desk, birth: int, change: int) -> None:
    """Keep the organisation's own times; 0 follows what is shipped. A lead's verb."""
    only_lead(desk)
    fitting = KeepingPolicy(
        *(min(max(0, years), MOST_YEARS) for years in (birth, change))
    )
    organisation.save(desk, replace_in(organisation.read(desk), keeping=fitting))


def keeping(desk: Desk, typed: str = "") -> KeepingList:
    """Return what is due and what is held; `found` are cases that fit `typed`.

    The longest overdue comes first.
    """
    rule, today = policy(desk), desk.clock().date()
    with desk.open_vault().reading() as records:
        decisions, births = records.keeping.decisions(), records.keeping.births()
        lines = records.cases.lines()
        found = records.cases.lines(typed) if typed.strip() else ()
        stones, names = records.tombstones.all(), records.people.names()
        typed_before = records.drafts.of_field(REASON)
    kept = {
        line.id: _kept(line, decisions.get(line.id), births.get(line.id), rule)
        for line in lines
    }
    for case_id, words in typed_before.items():
        kept[case_id] = replace(kept[case_id], typed=words)
    in_order = sorted(kept.values(), key=lambda one: one.review_on)
    return KeepingList(
        policy=rule,
        today=today,
        due=tuple(one for one in in_order if one.is_due(today)),
        held=tuple(one for one in in_order if one.decision.held),
        found=tuple(kept[line.id] for line in found if line.id in kept),
        deleted=stones,
        names=names,
        old=old_copies(desk),
    )


def hold(desk: Desk, case_id: str, reason: str) -> None:
    """Keep a case from deletion until the hold is ended."""
    _decide(desk, case_id, "hold_set", reason, lambda old: replace(old, held=True))


def end_hold(desk: Desk, case_id: str, reason: str) -> None:
    """Let the days of review count again."""
    _decide(desk, case_id, "hold_ended", reason, lambda old: replace(old, held=False))


def keep_until(desk: Desk, case_id: str, day: date, reason: str) -> None:
    """Look at a case again on `day`, whatever the policy says.

    The reason of a hold stays; this one then stands below it.
    """
    _decide(desk, case_id, _REVIEW, reason, lambda old: replace(old, review_on=day))


def delete_case(desk: Desk, case_id: str, reference: str, reason: str) -> Deleted:
    """Delete a case for good and write the database anew without it.

    `reference` is what a lead typed to be sure. A tombstone and the hashes of the
    history stay. Raises LeadOnlyError, CaseNotFoundError, ReasonMissingError,
    ReferenceDiffersError, CaseHeldError and what writing raises; then nothing is
    deleted.
    """
    only_lead(desk)
    if not reason.strip():
        raise ReasonMissingError
    vault, stamp = desk.open_vault(), desk.stamp()
    with vault.writing() as records:
        line = records.cases.get(case_id)
        if reference.strip().upper() != line.reference.upper():
            raise ReferenceDiffersError
        decided = records.keeping.decisions().get(case_id, Decision())
        if decided.held or records.sealed.is_held(case_id):
            raise CaseHeldError
        stone = records.tombstones.bury(case_id, line.reference, reason.strip(), stamp)
        records.audit.append(stamp, DELETED, case_id, {"tombstone": stone})
    vault.read_cases.discard(case_id)
    with suppress(DeskError, OSError), desk.files:  # else at the next opening
        vault.sweep_files()
    compacted, old = compact(desk), None
    with suppress(DeskError):  # it is gone, whatever the disk says now
        old = old_copies(desk)
    return Deleted(compacted, old)


def _kept(
    line: CaseLine, decision: Decision | None, birth: date | None, rule: Policy
) -> Kept:
    decision = decision or Decision()
    if decision.review_on is not None:
        return Kept(line, decision.review_on, "decided", decision)
    if birth is not None and age_on(birth, line.opened.date()) < ADULT_AT:
        return Kept(line, years_after(birth, rule.birth), "birth", decision)
    day = years_after(line.changed.date(), rule.change)
    return Kept(line, day, "change", decision)


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes 1 March.

    >>> years_after(date(2008, 2, 29), 25)
    datetime.date(2033, 3, 1)
    """
    year = min(day.year + years, date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _decide(
    desk: Desk,
    case_id: str,
    what: str,
    reason: str,
    change: Callable[[Decision], Decision],
) -> None:
    only_lead(desk)
    if not reason.strip():
        raise ReasonMissingError
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.cases.get(case_id)
        old = records.keeping.decisions().get(case_id, Decision())
        why = reason.strip()
        below = old.held and what == _REVIEW
        new = replace(change(old), reason=f"{old.reason}\n{why}" if below else why)
        records.keeping.decide(case_id, new, stamp)
        detail: dict[str, JsonValue] = {
            "reason_sha256": digest(why),
            SEAL: records.sealed.decision(case_id),
        }
        records.audit.append(stamp, what, case_id, detail)
        records.drafts.drop(case_id, [REASON])
