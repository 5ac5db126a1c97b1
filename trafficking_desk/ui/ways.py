"""What the presenter of one case's screen leans on: no Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.ui.keeping import Keeper


@dataclass(frozen=True, slots=True)
class Ways:
    """`read` answers after all that was posted before."""

    keeper: Keeper
    read: Callable[[Callable[[OpenCase], None]], None]
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
