"""Changes settings one by one, each saved at once. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from msgspec.structs import replace

from trafficking_desk.errors import DeskError
from trafficking_desk.settings import Settings
from trafficking_desk.ui.local_numbers import (
    COUNCIL,
    MORE,
    OWN,
    Asked,
    asked_in,
    with_number,
)
from trafficking_desk.ui.ports import Post

_SEEN: Final = frozenset({"theme", "text_size"})


@dataclass(frozen=True, slots=True)
class SettingsVerbs:
    """`save` writes the settings; `today` is the ISO date a number is checked."""

    save: Callable[[Settings], None]
    today: str


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears how it went: `saved` is told whether the look changed."""

    saved: Callable[[bool], None]
    failed: Callable[[DeskError], None]


class Keeping:
    """Holds the newest settings and hands each change to `save`."""

    def __init__(
        self,
        settings: Settings,
        verbs: SettingsVerbs,
        post: Post,
        told: Told,
    ) -> None:
        self.settings = settings
        self._verbs = verbs
        self._post = post
        self._told = told

    def change(self, **parts: Any) -> None:  # noqa: ANN401 - any field of Settings
        """Put new values in and save them; nothing happens if nothing changed."""
        self._keep(replace(self.settings, **parts), look=bool(_SEEN & parts.keys()))

    def change_number(self, id: str, day: str, evening: str) -> None:
        """Put in a local number; empty takes it away."""
        local = with_number(self.settings.local, id, day, evening, self._verbs.today)
        self._keep(replace(self.settings, local=local), look=False)

    def numbers(self) -> tuple[Asked, ...]:
        """Return the numbers that this nation's desks look up themselves."""
        return asked_in(self.settings.nation, (*OWN, *COUNCIL, *MORE))

    def _keep(self, settings: Settings, *, look: bool) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self._post(
            lambda: self._verbs.save(settings),
            lambda _none: self._told.saved(look),
            self._told.failed,
        )
