"""Who wrote something down, when, and which form asked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """`by` is a slot's id, never a name; `form` is "" when no form asked."""

    at: datetime
    by: str
    form: str = ""
    form_version: int = 0

    @property
    def time(self) -> str:
        """Return `at` as it is stored: ISO, with its offset."""
        return self.at.isoformat(timespec="milliseconds")
