"""A case as the program holds it: the values, and the ids behind its lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct

from trafficking_desk.cases.case import Case


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One stored case, folded from its facts.

    `item_ids` gives, for each list that a worker adds to ("signs", "people",
    "views.act", "home.household", "chronology", "actions_taken" ...), the item
    ids in the order of `case`'s own tuple, so that item i can be changed at the
    path `<list>.<id>.<field>`. `drafts` maps a path to text typed but not yet
    left. `opened` and `changed` are aware datetimes. `answered` holds the paths
    that have a recorded answer: it tells a "no" from a question not yet asked.
    """

    id: str
    case: Case
    item_ids: Mapping[str, tuple[str, ...]]
    drafts: Mapping[str, str]
    opened: datetime
    changed: datetime
    answered: frozenset[str] = frozenset()


class CaseLine(Struct, frozen=True, gc=False):
    """One row of the case list: no name unless the worker gave one."""

    id: str
    reference: str
    known_as: str  # what the worker calls the person, "" when not said
    nation: str
    opened: datetime
    changed: datetime
