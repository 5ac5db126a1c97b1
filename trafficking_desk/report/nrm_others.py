"""Who else works with the person: services, the police, and each call that was made."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.record import Event
from trafficking_desk.report.nrm_known import calls, is_reference, noted
from trafficking_desk.report.nrm_lines import lines, reporter
from trafficking_desk.report.nrm_told import noticed
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.record import events_in_order
from trafficking_desk.words import _

_POLICE: Final = re.compile(r"\bpolice\b", re.IGNORECASE)
# What was said of the police, as a threat, is nothing that they did.
_DID: Final = re.compile(
    r"\b(?:by|to) (?:the )?police\b|\bpolice (?:officers? )?(?:found|stopped|came|raid"
    r"|arrest|search|brought|visit|took|rang|call)",
    re.IGNORECASE,
)


def others(pack: PackInput) -> str:
    """Return "Yes" where someone outside works with them, or was rung."""
    services = pack.case.services
    known = (services.social_worker, services.council, services.solicitor)
    doers = (*_who_reports(pack), *calls(pack), *police(pack))
    found = any(map(noted, known)) or any(doers)
    return _("Yes") if found else ""


def others_details(pack: PackInput) -> str:
    """Return each one with what they are, what the police did, and the calls."""
    services = pack.case.services
    reach = (noted(services.council), services.council_phone, services.council_email)
    labelled = (
        (_("Social worker: {who}"), noted(services.social_worker)),
        (_council(pack), "; ".join(filter(None, reach))),
        (_("School or college: {who}"), noted(services.school)),
        (_("Doctor (GP): {who}"), noted(services.gp)),
        (_("Solicitor: {who}"), noted(services.solicitor)),
        (_("Others: {who}"), noted(services.others)),
    )
    known = (text.format(who=who) for text, who in labelled if who)
    return lines((*_who_reports(pack), *known, *police(pack), *calls(pack)))


def _who_reports(pack: PackInput) -> Iterator[str]:
    """Yield who reported it, where the typist is someone else."""
    worker = pack.case.worker
    if reporter(pack) and worker.name.strip():
        parts = (worker.name, worker.role, worker.organisation, worker.phone)
        who = ", ".join(one.strip() for one in parts if one.strip())
        yield _("Reported by: {who}").format(who=who)


def police(pack: PackInput) -> Iterator[str]:
    """Yield the reference noted, then what the police did or told, as it is dated."""
    number = pack.case.services.crime_reference
    if is_reference(number):
        yield _("Police: crime reference noted: {number}").format(number=number)
    dated = [one for one in events_in_order(pack) if _is_of_police(one)]
    for one in dated:
        when = typed_moment(one.when)
        told = _("Police: {when}: {what}").format(when=when, what=one.what)
        source = _("source: {who}").format(who=one.source.strip())
        yield f"{told} ({source})" if one.source.strip() else told
    if not dated:
        by = (s.by.strip() for s in noticed(pack) if _POLICE.search(s.by))
        yield from (_("Police: {what}").format(what=one) for one in dict.fromkeys(by))


def _is_of_police(one: Event) -> bool:
    return bool(_POLICE.search(one.source) or _DID.search(one.what))


def _council(pack: PackInput) -> str:
    in_ni = pack.case.setting.nation == "northern_ireland"
    return _("Trust: {who}") if in_ni else _("Council: {who}")
