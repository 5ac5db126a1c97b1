"""What stands beside a box for the one who types, and is no part of the answer."""

from collections.abc import Callable, Mapping
from typing import Final

from trafficking_desk.report import nrm_age, nrm_reach
from trafficking_desk.report.nrm_agreement import how_asked
from trafficking_desk.report.nrm_beside import at_risk_beside, named_beside
from trafficking_desk.report.nrm_form import page_number
from trafficking_desk.report.nrm_known import noted, says_none
from trafficking_desk.report.nrm_lines import labelled, lines, reporter
from trafficking_desk.report.nrm_places import dated_places
from trafficking_desk.report.nrm_signs import where_signs_stand
from trafficking_desk.report.nrm_talk import seemed_elsewhere
from trafficking_desk.report.nrm_told import OTHER_SIGNS, keeps_them
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _


def note_for(pack: PackInput, field: str) -> str:
    """Return what the typist needs beside a box, or ""."""
    found = NOTES.get(field)
    return found(pack).strip() if found else ""


def _council(pack: PackInput) -> str:
    in_ni = pack.case.setting.nation == "northern_ireland"
    if in_ni or not noted(pack.case.services.council):
        return ""
    return _("Pick its full name from the list.")


def _nationality(pack: PackInput) -> str:
    return lines(labelled(pack, "person.nationality"))


def _journey(pack: PackInput) -> str:
    """Return that words cannot find each leg: all dates stand elsewhere."""
    number = page_number("dates")
    told = _(
        "All dates stand under question {number}. Add each leg of the journey that is"
        " not here, and leave out what is none."
    )
    dated = told.format(number=number) if pack.case.chronology else ""
    return lines((dated, *dated_places(pack)))


def _in_full(pack: PackInput) -> str:
    """Return where the full lines stand of what is told here in short."""
    told = _("When, where and who told it: question {number}.")
    number = page_number("treatment")
    return told.format(number=number) if keeps_them(pack) else ""


def _seemed(pack: PackInput) -> str:
    told = _("How they seemed: question {number}.")
    number = page_number(OTHER_SIGNS)
    return told.format(number=number) if seemed_elsewhere(pack) else ""


def _insight(pack: PackInput) -> str:
    return _("Add what you think yourself, and why.") if reporter(pack) else ""


def _language(pack: PackInput) -> str:
    _first, *more = pack.case.person.languages or ("",)
    also = _("Also noted: {languages}").format(languages=", ".join(more))
    return lines((also if more else "", *labelled(pack, "person.interpreter_gender")))


def _evidence(pack: PackInput) -> str:
    """Return what may be evidence and is not with the case."""
    facts = list(labelled(pack, "missing.cctv", "missing.cctv_until"))
    if pack.case.facts.images_involved:
        facts.append(
            _(
                "Sexual pictures or films are involved, as noted: do not open, copy or"
                " send them. Ask the police."
            )
        )
    return lines(facts)


def _home_office(pack: PackInput) -> str:
    typed = answer_at(pack.case, "services.home_office_reference")
    return _("Noted: {words}").format(words=typed) if says_none(typed) else ""


Note = Callable[[PackInput], str]
NOTES: Final[Mapping[str, Note]] = {
    "pv-under-age": nrm_age.known_beside,
    "pv-under-age-at-time": nrm_age.known_beside,
    "born": nrm_age.known_beside,
    "la-name": _council,
    "birthplace": _nationality,
    "journey": _journey,
    "keeping": _in_full,
    OTHER_SIGNS: where_signs_stand,
    "interview": _seemed,
    "insight": _insight,
    "exploiters": named_beside,
    "other-people-more": at_risk_beside,
    "agrees": how_asked,
    "contact": nrm_reach.not_for_writing,
    "language": _language,
    "home-office": _home_office,
    "evidence": _evidence,
}
