"""The demo's story: a school, an invented child, from first run to the pack.

Nobody in it exists; the numbers are from the range kept free for fiction.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from trafficking_desk.ui.demo.hand import Hand
from trafficking_desk.ui.demo.shots import Shots

PASSPHRASE: Final = "sample meadow lantern"  # noqa: S105 - opens the demo alone
_LATE_TYPING: Final = 0.6


def set_up(hand: Hand, shots: Shots) -> None:
    """Answer the pages of first run."""
    hand.awaits("Welcome to Trafficking Desk")
    shots.take("welcome")
    hand.clicks("Continue")
    hand.types("Name of your organisation", "Sample School (invented)")
    hand.clicks("Continue")
    hand.clicks("England")
    shots.take("set-up-nation")
    hand.clicks("Continue")
    hand.clicks("School")
    hand.clicks("Continue")
    hand.types("Your safeguarding lead: number", "01632 960001")
    hand.types("The deputy, or whoever stands in: number", "01632 960002")
    shots.take("set-up-lead")
    hand.clicks("Continue")
    hand.types("Children's services of your council: number", "01632 960100")
    late = "Children's services of your council: evenings and weekends"
    hand.types(late, "01632 960101")
    hand.clicks("Adult services of your council: I do not know yet")
    hand.clicks("The council officer for worries about staff: I do not know yet")
    hand.clicks("Continue")
    hand.types("Passphrase", PASSPHRASE)
    hand.types("The same once more", PASSPHRASE)
    shots.take("set-up-passphrase")
    hand.clicks("Make my desk")
