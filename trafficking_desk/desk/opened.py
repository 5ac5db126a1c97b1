"""What unlocking answers with."""

from dataclasses import dataclass

from trafficking_desk.desk.person import Person
from trafficking_desk.store.notices import Notice


@dataclass(frozen=True, slots=True)
class Opened:
    """Who unlocked, and what is to be told, gravest first.

    `store.notices.notice_text` puts a notice into words. `wrong_tries` counts
    the wrong passphrases typed since the last right one.
    """

    who: Person
    notices: tuple[Notice, ...] = ()
    wrong_tries: int = 0
