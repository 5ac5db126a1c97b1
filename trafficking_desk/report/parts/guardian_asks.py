"""What we ask of the guardian service, and of whoever refers to it.

In Scotland the council refers, in Northern Ireland the Trust: they read page 1, and
the service reads the rest.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.requests import (
    interpreter_request,
    ring_us,
    warn_nobody,
)
from trafficking_desk.report.parts.rung import CHILDREN, GUARDIANS
from trafficking_desk.words import N_, _

_FOR: Final[Mapping[Nation, str]] = {
    "scotland": N_("Page 1: social work at the council. The rest: {guardians}"),
    "northern_ireland": N_("Page 1: the Trust. The rest: {guardians}"),
}
_REFER: Final[Mapping[Nation, str]] = {
    "scotland": N_(
        "In Scotland the council refers: please refer the child to {guardians}"
        " today, and send them this paper. Tell us their reference."
    ),
    "northern_ireland": N_(
        "In Northern Ireland the Trust refers: please refer the child to {guardians}"
        " today, and send them this paper. Tell us their reference."
    ),
}


def is_referred_on(pack: PackInput) -> bool:
    """Say whether somebody else reads page 1 and refers to the service."""
    return pack.case.setting.nation in _REFER


def readers(pack: PackInput) -> str:
    """Return whom the paper is for."""
    nation = pack.case.setting.nation
    guardians = services(nation)["guardians"]
    if nation in _FOR:
        return _(_FOR[nation]).format(guardians=guardians)
    return guardians[:1].upper() + guardians[1:]


def front_requests(pack: PackInput) -> Iterator[str]:
    """Yield what we ask of whoever reads page 1, first thing first."""
    if not is_referred_on(pack):
        yield from guardian_requests(pack)
        return
    nation = pack.case.setting.nation
    yield _(_REFER[nation]).format(**services(nation))
    yield ring_us(pack, CHILDREN)
    yield warn_nobody(pack)


def guardian_requests(pack: PackInput) -> Iterator[str]:
    """Yield what we ask of the service itself."""
    yield ring_us(pack, GUARDIANS)
    yield _("Give the child a guardian, or tell us today why not and who else can.")
    yield _("Meet the child soon, alone, at a place and time that are safe.")
    yield _("Speak up for the child: in meetings, and with the police and Home Office.")
    yield from _advice(pack)
    yield from interpreter_request(pack)
    yield warn_nobody(pack)


def _advice(pack: PackInput) -> Iterator[str]:
    needs = set(pack.case.needs)
    if {"legal_advice", "immigration_advice"} <= needs:
        yield _("Help the child to get legal advice, and advice on immigration.")
    elif "legal_advice" in needs:
        yield _("Help the child to get legal advice.")
    elif "immigration_advice" in needs:
        yield _("Help the child to get advice on immigration.")
