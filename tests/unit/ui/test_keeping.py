"""Nothing that was typed may ever be lost."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.pretence import CaseInMemory, Clock, Lane
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.keeping import AGAIN, Door, Keeper

WORDS = "story.own_words"
VIEW = "story.worker_view"


class Desk:
    """A keeper at work on a case in memory, and all that it said."""

    def __init__(self, *, at_once: bool = True) -> None:
        self.case = CaseInMemory()
        self.lane = Lane(at_once=at_once)
        self.clock = Clock()
        self.problems: list[DeskError] = []
        self.saved: list[OpenCase | None] = []
        self.recorded: list[Mapping[str, JsonValue]] = []
        door = Door(
            save_drafts=self.case.save_drafts,
            record=self._record,
            post=self.lane,
            now=lambda: self.clock.now,
            saved=self.saved.append,
            failed=self.problems.append,
        )
        self.keeper = Keeper(door, self.clock)
        self.clock.due = self.keeper.flush

    def _record(self, values: Mapping[str, JsonValue]) -> OpenCase:
        self.recorded.append(dict(values))
        return self.case.record(values)

    def types(self, text: str, path: str = WORDS) -> None:
        """Type so that the field now holds `text`."""
        self.keeper.typed(path, text, text)

    def on_disk(self, path: str = WORDS) -> JsonValue:
        """Return what opening the case again would show in the field."""
        return self.case.drafts.get(path, self.case.values.get(path))


@given(st.lists(st.integers(min_value=0, max_value=1500), min_size=1, max_size=60))
def test_never_more_than_one_second_of_typing_is_unsaved(gaps: list[int]) -> None:
    """Whatever the rhythm, what was there a second ago is on disk."""
    desk = Desk()
    typed: list[tuple[int, str]] = [(-1000, "")]

    for gap in gaps:
        for _ in range(gap // 50):
            desk.clock.pass_time(50)
            old = [text for at, text in typed if at <= desk.clock.now - 1000][-1]
            assert len(str(desk.on_disk() or "")) >= len(old)
        desk.clock.pass_time(gap % 50)
        typed.append((desk.clock.now, typed[-1][1] + "x"))
        desk.types(typed[-1][1])

    desk.clock.pass_time(500)
    assert desk.on_disk() == typed[-1][1]


def test_half_a_second_after_a_pause_all_is_on_disk() -> None:
    """The worker who stops to think loses nothing."""
    desk = Desk()
    desk.types("He takes me")
    assert desk.on_disk() is None

    desk.clock.pass_time(500)

    assert desk.case.drafts == {WORDS: "He takes me"}
    assert desk.recorded == []


def test_leaving_the_field_records_the_fact_and_drops_the_draft() -> None:
    """A draft that stayed would come back over the answer."""
    desk = Desk()
    desk.types("He takes me")
    desk.clock.pass_time(500)

    desk.keeper.left(WORDS)
    desk.clock.pass_time(5000)

    assert desk.recorded == [{WORDS: "He takes me"}]
    assert desk.case.drafts == {}


def test_leaving_a_field_that_was_not_typed_in_records_nothing() -> None:
    """Tabbing through a page is no answer."""
    desk = Desk()

    desk.keeper.left(WORDS)

    assert desk.recorded == []


def test_going_elsewhere_records_every_open_field_at_once() -> None:
    """Lock and quick hide never ask and never lose."""
    desk = Desk()
    desk.types("one")
    desk.clock.pass_time(500)
    desk.types("two", VIEW)

    desk.keeper.leave()

    assert desk.case.values[WORDS] == "one"
    assert desk.case.values[VIEW] == "two"


def test_half_an_answer_stays_a_draft_when_the_page_is_left() -> None:
    """Half a date is no date, but it is not lost either."""
    desk = Desk()

    desk.keeper.half_typed("person.date_of_birth", "2-5-")
    desk.keeper.leave()

    assert desk.recorded == []
    assert desk.case.drafts == {"person.date_of_birth": "2-5-"}


def test_a_run_over_choices_records_only_the_last() -> None:
    """Arrow keys pass over choices that nobody meant."""
    desk = Desk()
    for answer in ("yes", "no", "not_known"):
        desk.keeper.chosen({"danger_now.answer": answer})
        desk.clock.pass_time(50)

    desk.clock.pass_time(500)

    assert desk.recorded == [{"danger_now.answer": "not_known"}]


def test_a_failed_save_is_told_once_and_tried_until_it_works() -> None:
    """A full disk may be emptied while the words are still on screen."""
    desk = Desk()
    desk.lane.broken = DeskError()
    desk.types("He takes me")
    desk.clock.pass_time(3 * AGAIN)
    assert desk.on_disk() is None
    assert len(desk.problems) == 1
    assert "still on the screen" in desk.problems[0].message()

    desk.lane.broken = None
    desk.clock.pass_time(AGAIN)

    assert desk.on_disk() == "He takes me"


def test_a_failed_record_is_tried_again_as_a_fact() -> None:
    """An answer does not shrink to a draft because a disk was busy."""
    desk = Desk()
    desk.lane.broken = DeskError()
    desk.types("He takes me")
    desk.keeper.left(WORDS)
    desk.lane.broken = None

    desk.clock.pass_time(AGAIN)

    assert desk.case.values[WORDS] == "He takes me"


def test_an_old_draft_that_failed_never_comes_back_over_a_newer_answer() -> None:
    """Lanes answer late: what was changed meanwhile wins."""
    desk = Desk(at_once=False)
    desk.types("He")
    desk.clock.pass_time(500)
    desk.lane.broken = DeskError()
    desk.types("He takes me")
    desk.keeper.left(WORDS)
    desk.lane.run()
    desk.lane.broken = None

    desk.clock.pass_time(AGAIN)
    desk.lane.run()

    assert desk.case.drafts == {}
    assert desk.case.values[WORDS] == "He takes me"
