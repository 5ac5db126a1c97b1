"""What we ask of the guardian service, or of whoever refers to it."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.requests import (
    interpreter_request,
    ring_us,
    warn_nobody,
)
from trafficking_desk.report.parts.rung import GUARDIANS
from trafficking_desk.words import _

# There the council or the Trust refers, and reads this first.
_BY_COUNCIL: Final = frozenset({"scotland", "northern_ireland"})


def guardian_requests(pack: PackInput) -> Iterator[str]:
    """Yield what we ask, first thing first."""
    nation = pack.case.setting.nation
    if nation in _BY_COUNCIL:
        yield _refer(pack)
    else:
        yield ring_us(pack, GUARDIANS)
        yield _("Give the child a guardian, or tell us today why not and who else can.")
    yield _("Meet the child soon, alone, at a place and time that are safe.")
    yield _("Speak up for the child: in meetings, and with the police and Home Office.")
    yield from _advice(pack)
    yield from interpreter_request(pack)
    yield warn_nobody(pack)


def _refer(pack: PackInput) -> str:
    nation = pack.case.setting.nation
    if nation == "scotland":
        words = _(
            "In Scotland the council refers: please refer the child to {guardians}, and"
            " tell us when, and the reference."
        )
    else:
        words = _(
            "In Northern Ireland the Trust refers: please refer the child to"
            " {guardians}, and tell us when, and the reference."
        )
    return words.format(**services(nation))


def _advice(pack: PackInput) -> Iterator[str]:
    needs = set(pack.case.needs)
    if {"legal_advice", "immigration_advice"} <= needs:
        yield _("Help the child to get legal advice, and advice on immigration.")
    elif "legal_advice" in needs:
        yield _("Help the child to get legal advice.")
    elif "immigration_advice" in needs:
        yield _("Help the child to get advice on immigration.")
