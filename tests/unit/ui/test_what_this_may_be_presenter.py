"""The worker's own view of each part of the legal test."""

from collections.abc import Callable
from itertools import count

from tests.unit.ui.pretence import NOON, CaseInMemory, Clock, Lane
from tests.unit.ui.signs_screen import CONTENT
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.ways import Ways
from trafficking_desk.ui.what_this_may_be.presenter import WorkerViews
from trafficking_desk.ui.what_this_may_be.state import PageState, PartState, ViewState


class Screen:
    """Remembers the parts as last shown."""

    def __init__(self, case: CaseInMemory) -> None:
        self.case = case
        self.kept = False
        self.asked = ""
        self.parts: dict[str, PartState] = {}
        clock, lane, ids = Clock(), Lane(), count(1)
        door = Door(
            save_drafts=case.save_drafts,
            record=case.record,
            post=lane,
            now=lambda: clock.now,
            saved=lambda _opened: None,
            failed=lambda _error: None,
        )

        def read(then: Callable[[OpenCase], None]) -> None:
            lane(case.open, then, lambda _error: None)

        ways = Ways(
            Keeper(door, clock), read, lambda: NOON, lambda: f"{next(ids):032x}"
        )
        self.views = WorkerViews(CONTENT, ways, self)
        self.views.start()

    def show_parts(self, state: PageState) -> None:
        """Remember every part."""
        self.kept = state.kept
        self.parts = {part.name: part for part in state.trafficking + state.slavery}

    def show_part(self, part: PartState, focus: str) -> None:
        """Remember one part."""
        assert focus in {view.kind for view in part.views}
        self.parts[part.name] = part

    def ask_removal(self, name: ElementName, kind: str, item: str) -> None:
        """Remember what was asked about."""
        assert item
        self.asked = f"{name}.{kind}"

    def view(self, name: str, kind: str) -> ViewState:
        """Return one view of a part."""
        return next(view for view in self.parts[name].views if view.kind == kind)


def test_a_child_needs_no_means_and_no_force() -> None:
    """The law does not ask how a child was made to; in doubt, a child."""
    screen = Screen(CaseInMemory())
    needed = {name for name, part in screen.parts.items() if part.needed}

    assert needed == {"act", "purpose", "service"}


def test_an_adult_who_was_a_child_then_needs_no_means() -> None:
    """What counts is the age when it happened."""
    adult = Screen(CaseInMemory(person__under_18="no"))
    then = Screen(
        CaseInMemory(person__under_18="no", person__under_18_when_exploited="yes")
    )

    assert adult.parts["means"].needed
    assert not then.parts["means"].needed


def test_each_part_shows_the_signs_that_bear_on_it_and_how_they_are_known() -> None:
    """So that the worker can weigh them; nothing is counted."""
    screen = Screen(
        CaseInMemory(signs__a1__indicator="mov_short", signs__a1__known_by="seen")
    )
    (sign,) = screen.parts["act"].signs

    assert (sign.text, sign.known) == ("Is taken to another place", "Seen")
    assert screen.parts["purpose"].signs == ()


def test_a_view_is_recorded_with_its_strength_and_reasons() -> None:
    """A tick says "may have happened"; only the worker makes it stronger."""
    screen = Screen(CaseInMemory())
    screen.views.tick("act", "transported")
    item = screen.view("act", "transported").item

    screen.views.set_view("act", item, "shown")
    screen.views.typed("act", item, "he told me which car")
    screen.views.left("act", item)

    (view,) = screen.case.case.views.act
    assert (view.kind, view.view) == ("transported", "shown")
    assert view.because == "he told me which car"


def test_a_view_without_a_kind_can_be_given() -> None:
    """Nobody has to know how it was done."""
    screen = Screen(CaseInMemory())

    screen.views.tick("service", "")

    (view,) = screen.case.case.views.service
    assert view.view == "possible"


def test_taking_back_a_view_with_reasons_asks_first() -> None:
    """Reasons took time to write."""
    screen = Screen(CaseInMemory())
    screen.views.tick("act", "recruited")
    item = screen.view("act", "recruited").item
    screen.views.typed("act", item, "by a friend")

    screen.views.untick("act", "recruited", item)
    assert screen.asked == "act.recruited"
    assert screen.case.case.views.act

    screen.views.remove("act", "recruited", item)
    assert not screen.case.case.views.act
    assert screen.view("act", "recruited").item == ""


def test_reasons_half_typed_before_a_crash_are_back() -> None:
    """The draft stands in its field."""
    case = CaseInMemory(views__act__a1__kind="recruited")
    case.drafts["views.act.a1.because"] = "by a fri"
    screen = Screen(case)

    assert screen.kept
    assert screen.view("act", "recruited").because == "by a fri"
