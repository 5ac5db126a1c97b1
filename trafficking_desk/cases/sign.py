"""What was noticed: each sign with how it is known, and danger now."""

from msgspec import UNSET, Struct, UnsetType

from trafficking_desk.cases.vocabulary import DangerKind, KnownBy, YesNoNotKnown


class Danger(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The answer to "Safe now?" and when it was asked."""

    answer: YesNoNotKnown | UnsetType = UNSET
    answered_at: str = ""  # ISO date-time; an undated "no" stands
    what: str = ""
    kinds: tuple[DangerKind, ...] = ()


class Sign(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """One sign noticed once. `words` are the person's own; `note` the worker's."""

    indicator: str
    known_by: KnownBy | UnsetType = UNSET
    when: str = ""  # as typed: a day, month, year or "about ..."
    recorded_at: str = ""  # ISO date-time
    where: str = ""
    by: str = ""  # who saw it or was told
    asked: str = ""
    words: str = ""
    note: str = ""

    @property
    def counts(self) -> bool:
        """Say whether it was noticed at all: "not seen" is recorded, not counted."""
        return self.known_by != "not_seen"
