"""Which pages of the Home Office form hang on an answer, and what our answer does.

Source: UKHomeOffice/modern-slavery at 54dfce7f, apps/nrm/index.js.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_form import FormPage
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import N_, _

Asked = Literal["asked", "not_asked", "open"]


@dataclass(frozen=True, slots=True)
class _Hang:
    """A page is asked after `wanted` in the box `control`; else `because`."""

    control: str
    wanted: str
    because: str


_YES: Final = N_("Yes")
_NO: Final = N_("No")
_HANGS: Final[Mapping[str, _Hang]] = {
    "reasons-preventing-leaving": _Hang("still", _YES, N_("they have left")),
    "how-why-did-they-leave": _Hang("still", _NO, N_("they are still in it")),
    "why-report-now": _Hang("reported", _NO, N_("it was reported before")),
    "are-exploiters-in-the-uk": _Hang(
        "exploiters-known", _YES, N_("we do not know where they are")
    ),
    "exploiters-current-location-details": _Hang(
        "exploiters-known", _YES, N_("we do not know where they are")
    ),
    "concerns-future-exploitation": _Hang(
        "future", _YES, N_("nobody fears that it happens again")
    ),
}


def asked(pack: PackInput, page: FormPage) -> Asked:
    """Say whether our answers lead to a page, past it, or leave it open."""
    if not page.only:
        return "asked"
    hang = _HANGS.get(page.id)
    answer = answer_to(pack, hang.control) if hang else ""
    if hang is None or not answer:
        return "open"
    return "asked" if answer == _(hang.wanted) else "not_asked"


def why_not_asked(page: FormPage) -> str:
    """Return why a page is not asked."""
    hang = _HANGS.get(page.id)
    return _(hang.because) if hang else ""
