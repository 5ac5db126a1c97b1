"""Where the vault, the settings and saved packs live."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

APP: Final = "trafficking-desk"
HOME_VARIABLE: Final = "TRAFFICKING_DESK_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place the program writes to; nothing here exists until needed."""

    home: Path

    @property
    def vault(self) -> Path:
        """Return the folder of the encrypted store."""
        return self.home / "vault"

    @property
    def settings(self) -> Path:
        """Return the settings file, in the clear: nothing about a case."""
        return self.home / "settings.json"

    @property
    def own_signs(self) -> Path:
        """Return the file of the organisation's own signs; it need not exist."""
        return self.home / "own_signs.toml"

    @property
    def backups(self) -> Path:
        """Return where backups go until another place is chosen."""
        return self.home / "backups"

    @property
    def training_backups(self) -> Path:
        """Return where backups of the practice store go, always."""
        return self.home / "training-backups"

    @property
    def training_vault(self) -> Path:
        """Return the folder of the practice store with its invented cases."""
        return self.home / "training"


def find_paths() -> Paths:
    """Return TRAFFICKING_DESK_HOME if it is set, else the system's place."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Paths(Path(chosen).expanduser().absolute())
    return Paths(platformdirs.user_data_path(APP, appauthor=False))
