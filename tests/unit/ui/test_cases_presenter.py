"""Finding a case in the list."""

from collections.abc import Mapping, Sequence

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
        self.cases = CaseList(
            _find, _where, lanes, self.shown.append, self.problems.append
        )
        self.cases.start()


def _find(typed: str) -> tuple[CaseLine, ...]:
    return tuple(line for line in (ANA, NAMELESS) if typed in line.known_as)


def _where(typed: str, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    return dict.fromkeys(ids, ("story",) if typed == "An" else ())


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


def test_where_the_words_stand_comes_after_the_list() -> None:
    """So that the list itself waits for nothing."""
    screen = Screen()
    screen.cases.find("An")
    screen.read.run()
    screen.read.run()

    assert [state.found_in for state in screen.shown] == [None, {"1": ("story",)}]
    assert screen.shown[0].lines is screen.shown[1].lines


def test_where_older_words_stood_is_dropped() -> None:
    """It would be said of other cases."""
    screen = Screen()
    screen.cases.find("An")
    screen.read.run()
    screen.cases.find("Ana")
    screen.read.run()

    assert [state.found_in for state in screen.shown] == [None, None]


def test_a_row_says_in_which_part_of_the_case_its_words_stand() -> None:
    """In plain words, in the order of the case."""
    assert cells(ANA, ("person", "story"))[-1] == "the person, the story"
    assert cells(ANA)[-1] == ""


def test_a_case_without_a_name_says_so() -> None:
    """An empty cell would be read out as nothing."""
    assert cells(NAMELESS)[:3] == ("TD-BBBBBB-2", "no name given", "England")
