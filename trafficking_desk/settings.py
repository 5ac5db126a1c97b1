"""Settings in the clear: the organisation, never a person or a case."""

import os
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.vocabulary import Nation, SettingKind
from trafficking_desk.errors import BadInputError
from trafficking_desk.words import _


class LocalNumber(Struct, frozen=True, forbid_unknown_fields=True):
    """A number the organisation looked up; `evening` is out of hours, or ""."""

    day: str = ""
    evening: str = ""
    checked: str = ""  # ISO date the organisation last checked it


class KeepingPolicy(Struct, frozen=True, forbid_unknown_fields=True):
    """After how many years a case is due for review; 0 follows what is shipped.

    `birth` counts from the person's birth, when it is known and they were a child;
    `change` from the last change of the case.
    """

    birth: int = 0
    change: int = 0


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What set-up asks. `local` maps contact ids (own_dsl ...) to numbers."""

    organisation: str = ""
    nation: Nation = "england"
    kind: SettingKind = "other"
    first_responder: bool = False
    duty_to_notify_body: bool = False
    local: dict[str, LocalNumber] = {}
    theme: Literal["system", "light", "dark", "contrast"] = "system"
    text_size: int = 100  # per cent: 100, 125, 150, 175, 200
    lock_after: int = 5  # minutes without a key or mouse
    backup_place: str = ""  # a folder, "" for one beside the vault
    keeping: KeepingPolicy = KeepingPolicy()

    def setting(self) -> Setting:
        """Return the part that goes into every new case."""
        return Setting(
            nation=self.nation,
            kind=self.kind,
            first_responder=self.first_responder,
            duty_to_notify_body=self.duty_to_notify_body,
        )


def read_settings(path: Path) -> Settings:
    """Return the saved settings, or the defaults when there are none.

    Raises BadInputError if the file cannot be opened or understood.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        cure = _("The settings file cannot be opened. Check who may read it.")
        raise BadInputError(path.name, "", cure) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        cure = _("The settings file is damaged. Set the desk up again in Settings.")
        raise BadInputError(path.name, "", cure) from error


def write_settings(path: Path, settings: Settings) -> None:
    """Replace the file in one step, so that a power cut leaves old or new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(settings)))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
