"""What opening the vault noticed: no reason to keep anyone out, but to be told."""

from typing import Final, Literal

from trafficking_desk.words import N_, _

Notice = Literal[
    "not_closed",
    "minutes_missing",
    "older_cases",
    "head_missing",
    "head_changed",
    "older_keys",
    "clock_back",
]

_TEXTS: Final[dict[Notice, str]] = {
    "not_closed": N_(
        "The desk was not closed properly last time. What was saved is here."
    ),
    "minutes_missing": N_(
        "The desk was not closed properly last time, and the end of what was "
        "written is damaged. The last minutes may be missing. Look at the case "
        "you worked on last, and write down again what is not there."
    ),
    "older_cases": N_(
        "The cases in the vault are older than when the desk was last closed. "
        "Someone may have put back an old copy. If that was not you, keep the "
        "vault folder as it is and tell your lead."
    ),
    "head_missing": N_(
        "The file that shows where the history ends is gone. Your cases open, but "
        "the desk cannot tell whether an old copy was put back. Tell your lead."
    ),
    "head_changed": N_(
        "The file that shows where the history ends was changed or damaged. Your "
        "cases open, but the desk cannot tell whether an old copy was put back. "
        "Tell your lead."
    ),
    "older_keys": N_(
        "The key file is older than when the desk was last closed: someone may "
        "have put back an old copy. A passphrase that was changed since may be the "
        "old one again. A lead should look at the list of people."
    ),
    "clock_back": N_(
        "This computer's clock shows an earlier time than when the desk was last "
        "used. Check the date and time. What you write keeps its right order."
    ),
}


def notice_text(notice: Notice) -> str:
    """Return what to tell the worker, in the language of now."""
    return _(_TEXTS[notice])
