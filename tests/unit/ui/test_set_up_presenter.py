"""The pages of first run."""

import pytest

from tests.unit.ui.pretence import Lane
from trafficking_desk.settings import LocalNumber, Settings
from trafficking_desk.store.errors import DiskFullError, PassphraseTooShortError
from trafficking_desk.ui.set_up.presenter import (
    PAGES,
    SettingUp,
    SetUpState,
    SetUpVerbs,
)

TODAY = "2026-11-23"
WORDS = "quiet harbour lanterns"


class FirstRun:
    """Somebody who sets up a desk."""

    def __init__(self) -> None:
        self.lane = Lane()
        self.made: list[tuple[Settings, str, str]] = []
        self.opened = 0
        self.presenter = SettingUp(
            SetUpState(),
            SetUpVerbs(lambda *made: self.made.append(made), TODAY),
            self.lane,
            lambda _state: None,
            self._open,
        )

    @property
    def state(self) -> SetUpState:
        """Return what is shown."""
        return self.presenter.state()

    def goes_to(self, page: str, nation: str = "wales") -> None:
        """Answer every page before `page`."""
        answers = {
            "organisation": {"organisation": " Ysgol Brynbuga "},
            "nation": {"nation": nation},
            "kind": {"kind": "school"},
        }
        while self.state.page != page:
            unknown = {f"{row.id}.unknown": "yes" for row in self.state.numbers()}
            self.presenter.go_on(answers.get(self.state.page, unknown))

    def _open(self) -> None:
        self.opened += 1


def test_every_page_leads_to_the_next() -> None:
    run = FirstRun()
    run.goes_to("passphrase")

    assert run.state.step == len(PAGES)
    assert run.state.settings.organisation == "Ysgol Brynbuga"
    assert run.state.settings.nation == "wales"


@pytest.mark.parametrize("page", ["nation", "kind", "own", "council", "passphrase"])
def test_an_unanswered_page_says_what_is_missing_and_stays(page: str) -> None:
    run = FirstRun()
    run.goes_to(page)
    run.presenter.go_on({})

    assert run.state.page == page
    assert run.state.problems


def test_a_number_is_kept_with_the_day_it_was_typed() -> None:
    run = FirstRun()
    run.goes_to("own")
    run.presenter.go_on({"own_dsl.day": " ext. 214 ", "deputy_lead.unknown": "yes"})

    assert run.state.settings.local == {
        "own_dsl": LocalNumber(day="ext. 214", checked=TODAY)
    }
    assert run.state.unknown == {"deputy_lead"}


def test_a_number_by_evening_is_kept_beside_the_one_by_day() -> None:
    run = FirstRun()
    run.goes_to("council", "northern_ireland")
    run.presenter.go_on(
        {
            "hsct_gateway.day": "028 1",
            "hsct_gateway.evening": "028 2",
            "hsct_adult.unknown": "yes",
        }
    )

    kept = run.state.settings.local["hsct_gateway"]
    assert (kept.day, kept.evening) == ("028 1", "028 2")


@pytest.mark.parametrize(
    ("nation", "asked"),
    [
        ("england", ["childrens_social_care", "adult_social_care", "lado"]),
        ("scotland", ["childrens_social_care", "adult_social_care"]),
        ("northern_ireland", ["hsct_gateway", "hsct_adult"]),
    ],
)
def test_each_nation_is_asked_for_its_own_services(
    nation: str, asked: list[str]
) -> None:
    run = FirstRun()
    run.goes_to("council", nation)

    assert [row.id for row in run.state.numbers()] == asked


def test_going_back_keeps_what_was_answered() -> None:
    run = FirstRun()
    run.goes_to("kind")
    run.presenter.back()

    assert run.state.page == "nation"
    assert "nation" in run.state.answered
    assert run.state.settings.nation == "wales"


def test_the_vault_is_made_with_the_settings_and_opens() -> None:
    run = FirstRun()
    run.goes_to("passphrase")
    answers = {"passphrase": WORDS, "again": WORDS, "name": " Ada "}
    run.presenter.go_on(answers)

    ((settings, passphrase, name),) = run.made
    assert (settings.kind, passphrase, name) == ("school", WORDS, "Ada")
    assert run.opened == 1


@pytest.mark.parametrize("error", [PassphraseTooShortError(), DiskFullError()])
def test_a_vault_that_is_not_made_says_why_and_lets_try_again(
    error: PassphraseTooShortError | DiskFullError,
) -> None:
    run = FirstRun()
    run.goes_to("passphrase")
    run.lane.broken = error
    run.presenter.go_on({"passphrase": WORDS, "again": WORDS})
    assert run.state.failed == error.message()
    assert not run.state.busy

    run.lane.broken = None
    run.presenter.go_on({"passphrase": WORDS, "again": WORDS})
    assert run.opened == 1


def test_leaving_half_way_keeps_what_stands_on_the_page() -> None:
    run = FirstRun()
    run.goes_to("own")

    kept = run.presenter.kept({"own_dsl.day": "ext. 2", "deputy_lead.unknown": "yes"})

    assert kept.page == "own"
    assert kept.settings.local["own_dsl"].day == "ext. 2"
    assert kept.unknown == {"deputy_lead"}
    assert kept.settings.nation == "wales"


def test_leaving_before_choosing_chooses_nothing() -> None:
    run = FirstRun()
    run.goes_to("nation")

    kept = run.presenter.kept({"nation": ""})

    assert kept.page == "nation"
    assert "nation" not in kept.answered
