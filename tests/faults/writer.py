"""A worker who never stops writing: run as a program, to be killed.

Prints each number once what it stands for is saved.
"""

import random
import sys
from itertools import count
from pathlib import Path

from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.cases import record, save_draft
from trafficking_desk.desk.vaults import unlock


def main() -> None:
    """Write facts and drafts into one case from a number on, for ever."""
    home, case_id, first, seed = sys.argv[1:]
    chance = random.Random(int(seed))  # noqa: S311 - a repeatable mix, no secret
    desk = new_desk(Path(home))
    unlock(desk, PASSPHRASE)
    for number in count(int(first)):
        padding = "x" * chance.randrange(3000)
        if chance.random() < 0.5:
            values = {"person.known_as": str(number), "story.own_words": padding}
            record(desk, case_id, {**values, "facts.images_involved": number % 2 == 0})
            sys.stdout.write(f"fact {number}\n")
        else:
            save_draft(desk, case_id, "person.where_now", f"{number} {padding}")
            sys.stdout.write(f"draft {number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
