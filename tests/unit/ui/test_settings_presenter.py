"""Settings, changed one by one."""

from typing import get_args

from tests.unit.ui.pretence import Lane
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.errors import DeskError
from trafficking_desk.settings import LocalNumber, Settings
from trafficking_desk.store.errors import DiskFullError
from trafficking_desk.ui.settings_page.presenter import Keeping, SettingsVerbs, Told

TODAY = "2026-11-23"


class Page:
    """What was saved and told."""

    def __init__(self, settings: Settings) -> None:
        self.saved: list[Settings] = []
        self.told: list[bool] = []
        self.failed: list[DeskError] = []
        self.lane = Lane()
        verbs = SettingsVerbs(self.saved.append, TODAY)
        told = Told(self.told.append, self.failed.append)
        self.keeping = Keeping(settings, verbs, self.lane, told)


def test_a_change_is_saved_at_once() -> None:
    page = Page(Settings())
    page.keeping.change(organisation="Harbour Trust")

    assert [settings.organisation for settings in page.saved] == ["Harbour Trust"]
    assert page.told == [False]


def test_a_change_of_look_says_so() -> None:
    page = Page(Settings())
    page.keeping.change(theme="dark")
    page.keeping.change(text_size=200)

    assert page.told == [True, True]


def test_the_same_value_again_writes_nothing() -> None:
    page = Page(Settings(nation="wales"))
    page.keeping.change(nation="wales")

    assert page.saved == []


def test_a_number_typed_anew_was_checked_today() -> None:
    old = LocalNumber(day="01633 1", checked="2025-01-01")
    page = Page(Settings(local={"own_dsl": old}))
    page.keeping.change_number("own_dsl", "01633 2", "")

    assert page.keeping.settings.local["own_dsl"] == LocalNumber(
        day="01633 2", checked=TODAY
    )


def test_a_number_left_as_it_was_keeps_its_date() -> None:
    old = LocalNumber(day="01633 1", checked="2025-01-01")
    page = Page(Settings(local={"own_dsl": old}))
    page.keeping.change_number("own_dsl", "01633 1 ", "")

    assert page.saved == []


def test_an_emptied_number_is_no_longer_set() -> None:
    page = Page(Settings(local={"own_dsl": LocalNumber(day="01633 1")}))
    page.keeping.change_number("own_dsl", " ", "")

    assert page.keeping.settings.local == {}


def test_a_full_disk_is_told() -> None:
    page = Page(Settings())
    page.lane.broken = DiskFullError()
    page.keeping.change(kind="health")

    assert page.told == []
    assert isinstance(page.failed[0], DiskFullError)


def test_each_nation_may_set_its_own_local_numbers() -> None:
    def asked(nation: Nation) -> list[str]:
        return [row.id for row in Page(Settings(nation=nation)).keeping.numbers()]

    everywhere = {"police_team", "interpreter_service", "marac", "lado", "own_dsl"}
    for nation in get_args(Nation):
        assert everywhere <= set(asked(nation))
        assert len(asked(nation)) == len(set(asked(nation)))
        assert ("mash" in asked(nation)) == (nation == "england")
