"""Finding a case in the list."""

from tests.unit.ui.pretence import NOON, Lane
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.cases.presenter import CaseList, Lanes, ListState, cells

ANA = CaseLine("1", "TD-AAAAAA-1", "Ana", "wales", NOON, NOON)
NAMELESS = CaseLine("2", "TD-BBBBBB-2", "", "england", NOON, NOON)


class Screen:
    """Remembers every list that was shown."""

    def __init__(self) -> None:
        self.shown: list[ListState] = []
        self.problems: list[DeskError] = []
        self.write = Lane(at_once=False)
        self.read = Lane(at_once=False)
        lanes = Lanes(self.write, self.read)
        self.cases = CaseList(_find, lanes, self.shown.append, self.problems.append)
        self.cases.start()


def _find(typed: str) -> tuple[CaseLine, ...]:
    return tuple(line for line in (ANA, NAMELESS) if typed in line.known_as)


def test_the_list_waits_for_what_is_still_being_saved() -> None:
    """The case just left must stand in it with its new name."""
    screen = Screen()
    screen.read.run()
    assert screen.shown == []

    screen.write.run()
    screen.read.run()

    assert [state.lines for state in screen.shown] == [(ANA, NAMELESS)]


def test_an_answer_to_older_words_is_dropped() -> None:
    """Typing on must not bring an old list back."""
    screen = Screen()
    screen.cases.find("A")
    screen.cases.find("An")

    screen.read.run()

    assert [state.typed for state in screen.shown] == ["An"]


def test_a_case_without_a_name_says_so() -> None:
    """An empty cell would be read out as nothing."""
    assert cells(NAMELESS)[:3] == ("TD-BBBBBB-2", "no name given", "England")
