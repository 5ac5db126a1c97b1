"""A checklist of five signs, and a screen that remembers what it shows."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import count

from tests.unit.ui.pretence import NOON, CaseInMemory, Clock, Lane
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.sign import Danger
from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import QuickList, SignDef, SignGroup
from trafficking_desk.content.source import Cite, Source
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.signs.presenter import Checklist
from trafficking_desk.ui.signs.state import ListState, PartState, RowState
from trafficking_desk.ui.ways import Ways

CHECKED = date(2026, 11, 22)


def sign(id: str, text: str, audience: str = "both", **more: object) -> SignDef:
    """Return a sign with one source."""
    plain: dict[str, object] = {
        "kind": "risk_sign",
        "bears_on": ("act",),
        "confidence": "official",
        "checked": CHECKED,
        "sources": (Cite("S1", "a list"),),
    }
    return SignDef(id=id, text=text, audience=audience, **(plain | more))  # type: ignore[arg-type]


MISSING = sign(
    "mov_missing",
    "Goes missing and comes back well cared for",
    "child",
    settings=("school", "community"),
    types=("any",),
)
MOVED = sign(
    "mov_short", "Is taken to another place", urgent=True, types=("sexual", "labour")
)
WORK = sign(
    "adu_work",
    "Works all hours for little pay",
    "adult",
    settings=("workplace",),
    types=("labour",),
)
DEBT = sign(
    "mon_debt",
    "Owes money that only grows",
    settings=("charity_or_outreach",),
    types=("criminal",),
)
CLAIMED = sign(
    "mon_claim",
    "Others claim money in their name",
    confidence="to_confirm",
    settings=("school",),
    types=("criminal",),
)
CONTENT = Content(
    sources={
        "S1": Source(
            id="S1", title="A guide", short="Guide", date="2026", checked=CHECKED
        )
    },
    groups=(
        SignGroup(id="mov", title="Moved", order=1, version=1, signs=(MISSING, MOVED)),
        SignGroup(id="adu", title="At work", order=2, version=1, signs=(WORK,)),
        SignGroup(
            id="mon", title="Money and debt", order=3, version=1, signs=(DEBT, CLAIMED)
        ),
    ),
    quick_lists=(
        QuickList("police", "Ten minutes on a police call", ("mov_short",)),
        QuickList("school", "Ten minutes in school", ("mon_debt", WORK.id)),
    ),
    forms={},
    contacts={},
    guidance=(),
)


class Screen:
    """Remembers what the checklist shows and asks."""

    def __init__(self, case: CaseInMemory | None = None) -> None:
        self.case = case or CaseInMemory()
        self.clock = Clock()
        self.list = ListState("", "quick", "", (), ())
        self.rows: dict[str, RowState] = {}
        self.parts: tuple[PartState, ...] = ()
        self.danger_under = ""
        self.still_under = ""
        self.removal_under = ""
        lane = Lane()
        door = Door(
            save_drafts=self.case.save_drafts,
            record=self.case.record,
            post=lane,
            now=lambda: self.clock.now,
            saved=lambda _opened: None,
            failed=lambda _error: None,
        )
        keeper = Keeper(door, self.clock)
        self.clock.due = keeper.flush
        ids = count(1)

        def read(then: Callable[[OpenCase], None]) -> None:
            lane(self.case.open, then, lambda _error: None)

        ways = Ways(keeper, read, lambda: NOON, lambda: f"{next(ids):032x}")
        self.signs = Checklist(CONTENT, ways, self)
        self.signs.start()

    def show_list(self, state: ListState) -> None:
        """Remember the list."""
        self.still_under = ""
        self.list = state
        self.parts = state.parts
        self.rows = {row.meaning.id: row for row in state.rows}

    def show_row(self, row: RowState, parts: tuple[PartState, ...]) -> None:
        """Remember the row."""
        self.rows[row.meaning.id] = row
        self.parts = parts

    def ask_danger(self, indicator: str, danger: Danger) -> None:
        """Remember where danger was asked about."""
        assert danger.answer != "yes"
        self.danger_under = indicator

    def keep_asking(self, indicator: str, danger: Danger) -> None:
        """Remember where danger is still asked about."""
        assert danger.answer != "yes"
        self.still_under = indicator

    def ask_removal(self, indicator: str) -> None:
        """Remember which sign was asked about."""
        self.removal_under = indicator

    def item(self, indicator: str) -> str:
        """Return the id of the sign's first entry."""
        return self.rows[indicator].entries[0].id

    def facts(self, indicator: str) -> Mapping[str, JsonValue]:
        """Return what the case holds about a sign's first entry."""
        start = f"signs.{self.item(indicator)}."
        values = self.case.values.items()
        return {p.removeprefix(start): v for p, v in values if p.startswith(start)}


def titles(screen: Screen) -> list[str]:
    """Return what the lists to choose from are called."""
    return [part.title for part in screen.parts]
