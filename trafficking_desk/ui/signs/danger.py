"""Asking about danger the moment an urgent sign is ticked."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.sign import Danger
from trafficking_desk.cases.vocabulary import DangerKind, YesNoNotKnown
from trafficking_desk.content.sign import SignDef


class DangerAnswers:
    """The answer to "Is anyone in danger now?" as it stands on screen."""

    def __init__(self, danger: Danger) -> None:
        self.danger = danger

    @property
    def is_yes(self) -> bool:
        """Say whether 999 comes first."""
        return self.danger.answer == "yes" or bool(self.danger.kinds)

    def calls_for_asking(self, meaning: SignDef) -> bool:
        """Say whether ticking this sign raises the question.

        An earlier "no" was said before this sign was known, so ask again.
        """
        return meaning.urgent and not self.is_yes

    def answer(self, answer: YesNoNotKnown, now: datetime) -> dict[str, JsonValue]:
        """Answer, at this moment; any answer but yes takes the kinds back."""
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
