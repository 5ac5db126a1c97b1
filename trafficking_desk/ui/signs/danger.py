"""Asking about danger the moment an urgent sign is ticked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

from msgspec import UNSET
from msgspec.structs import replace

from trafficking_desk.cases.clock import read_moment
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.cases.vocabulary import DangerKind, YesNoNotKnown
from trafficking_desk.content.sign import SignDef

_NONE: Final[Mapping[str, SignDef]] = MappingProxyType({})


class DangerAnswers:
    """The answer to "Is anyone in danger now?" as it stands on screen."""

    def __init__(
        self,
        danger: Danger,
        entries: Iterable[Sign] = (),
        signs: Mapping[str, SignDef] = _NONE,
    ) -> None:
        self.danger = danger
        urgent = (s for s in entries if (d := signs.get(s.indicator)) and d.urgent)
        later = [sign.indicator for sign in urgent if self._is_new(sign)]
        self.raised_by = later[-1] if later else ""  # the sign, until it is answered

    @property
    def is_yes(self) -> bool:
        """Say whether 999 comes first."""
        return self.danger.answer == "yes" or bool(self.danger.kinds)

    def raise_by(self, meaning: SignDef) -> bool:
        """Say whether ticking this sign raises the question; note that it does.

        An earlier "no" was said before this sign was known, so ask again.
        """
        raised = meaning.urgent and not self.is_yes
        if raised:
            self.raised_by = meaning.id
        return raised

    def answer(self, answer: YesNoNotKnown, now: datetime) -> dict[str, JsonValue]:
        """Answer, at this moment; any answer but yes takes the kinds back."""
        self.raised_by = ""
        at = now.isoformat(timespec="seconds")
        kinds = self.danger.kinds if answer == "yes" else ()
        self.danger = replace(self.danger, answer=answer, answered_at=at, kinds=kinds)
        return {
            "danger_now.answer": answer,
            "danger_now.answered_at": at,
            "danger_now.kinds": list(kinds) or None,
        }

    def set_kinds(self, kinds: Sequence[DangerKind]) -> dict[str, JsonValue]:
        """Say what kind of danger it is."""
        self.danger = replace(self.danger, kinds=tuple(kinds))
        return {"danger_now.kinds": list(kinds) or None}

    def _is_new(self, sign: Sign) -> bool:
        """Say whether nobody was asked since `sign` was recorded."""
        if self.is_yes or sign.known_by == "not_seen":
            return False
        if self.danger.answer is UNSET:
            return True
        try:
            return read_moment(sign.recorded_at) > read_moment(self.danger.answered_at)
        except ValueError:  # one of them has no time: the answer stands
            return False
