"""Words for people, in the language of now: one function, no Qt.

Call `_` when the words are shown, never while a module is imported; mark
constants with `N_` so that the catalogue finds them.
"""

import gettext
import os
from functools import cache
from typing import Final

from trafficking_desk.bundled import bundled

DOMAIN: Final = "trafficking_desk"
_LANGUAGE_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark `text` for the catalogue and hand it back untouched."""
    return text


def _(text: str) -> str:
    """Return `text` in the reader's language, or as it stands."""
    return text and _catalogue(*map(os.environ.get, _LANGUAGE_VARIABLES)).gettext(text)


@cache  # gettext looks through the disk for it each time; a screen asks by thousands
def _catalogue(*_language: str | None) -> gettext.NullTranslations:
    folder = bundled("resources") / "translations"
    return gettext.translation(DOMAIN, folder, fallback=True)
