"""The organisation's settings: in the clear, never a person or a case."""

from trafficking_desk.desk.desk import Desk
from trafficking_desk.settings import Settings, write_settings
from trafficking_desk.store.trouble import in_plain_words


def read(desk: Desk) -> Settings:
    """Return the settings; the defaults before set-up."""
    return desk.settings


def save(desk: Desk, settings: Settings) -> None:
    """Keep `settings` from now on. Practice changes nothing outside training.

    Raises DiskFullError or CannotWriteError, and the old ones stand.
    """
    if not desk.training:
        with in_plain_words():
            write_settings(desk.paths.settings, settings)
    desk.settings = settings
    desk.settings_problem = None
