"""A sign in the words of this case, and who it comes from.

The checklist's own wording holds for many people ("tied, burned or locked in"): it
stands only where nobody wrote down what it was this time.
"""

from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import N_, _

# Never on paper: ticked alone it would read as an all-clear.
NOT_PRINTED: Final = frozenset({"ctx_no_indicators"})
_FROM: Final = {
    "seen": N_("Seen by {who}"),
    "told_by_person": N_("Told by the person to {who}"),
    "told_by_other": N_("Told by {who}"),
    "recorded_elsewhere": N_("From: {who}"),
}


def noticed(pack: PackInput, sign: Sign) -> str:
    """Return the worker's note and the words told, else the checklist's wording."""
    words = _("“{words}”").format(words=sign.words) if sign.words.strip() else ""
    parts = [one for one in (sign.note, words) if one.strip()]
    return "\n".join(parts) or _(pack.sign_text(sign.indicator))


def source_of(sign: Sign) -> str:
    """Return who saw or told it, so that what was told does not look seen; or ""."""
    if sign.known_by is UNSET:
        return sign.by
    if not sign.by.strip():
        return label_of("known_by", sign.known_by)
    return _(_FROM.get(sign.known_by, "{who}")).format(who=sign.by)
