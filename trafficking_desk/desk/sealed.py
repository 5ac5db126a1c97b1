"""What was written down as going out, and what then did not go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sealed:
    """One line of history about a paper: its number, and who gave it out.

    `receipt` is the path of the action that waits for its receipt, or "".
    """

    case_id: str
    line: int
    by: str
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class NotGone:
    """A paper that was written down and did not go out, or not all of it.

    `pages_out` counts the pages that were sent to the printer all the same.
    """

    sealed: Sealed
    pages_out: int = 0
