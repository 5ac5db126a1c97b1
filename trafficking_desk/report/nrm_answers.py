"""Our answer to each box of the Home Office form, from what is recorded."""

from collections.abc import Callable, Mapping
from typing import Final

from trafficking_desk.report import (
    nrm_age,
    nrm_agreement,
    nrm_background,
    nrm_choices,
    nrm_history,
    nrm_living,
    nrm_others,
    nrm_places,
    nrm_reach,
    nrm_risk,
    nrm_signs,
    nrm_talk,
)
from trafficking_desk.report.nrm_known import noted, spoken_to_at_council
from trafficking_desk.report.nrm_lines import lines, reported, reporter, said
from trafficking_desk.report.nrm_told import OTHER_SIGNS
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _

Answer = Callable[[PackInput], str]


def answer_to(pack: PackInput, field: str) -> str:
    """Return our words for a box, or "" when nothing is recorded for it."""
    found = ANSWERS.get(field)
    return found(pack).strip() if found else ""


def _at(*paths: str) -> Answer:
    def answer(pack: PackInput) -> str:
        return lines(answer_at(pack.case, path) for path in paths)

    return answer


def _reference(pack: PackInput) -> str:
    return pack.case.reference or _("For you to fill in.")


def _contact_there(pack: PackInput) -> str:
    """Return who has the case at the council, or else who took the call."""
    return noted(pack.case.services.social_worker) or spoken_to_at_council(pack)


def _insight(pack: PackInput) -> str:
    """Return the view as it was typed, and whose it is: not that of who types."""
    view = pack.case.story.worker_view.strip()
    return reported(pack, f"“{view}”" if view and reporter(pack) else view)


def _refuse(pack: PackInput) -> str:
    return said(pack.case.consent.words)


def _photos(pack: PackInput) -> str:
    return lines(photo.says for photo in pack.photos)


def _number_of_photos(pack: PackInput) -> str:
    count = len(pack.photos)
    return _("Photos with this case: {count}").format(count=count) if count else ""


ANSWERS: Final[Mapping[str, Answer]] = {
    "reference": _reference,
    "fr-location": _at("setting.nation"),
    "pv-under-age": nrm_age.age,
    "la-name": nrm_choices.council,
    "la-phone": nrm_reach.council_phone,
    "la-email": _at("services.council_email"),
    "la-contact": _contact_there,
    "pv-under-age-at-time": _at("person.under_18_when_exploited"),
    "family": nrm_background.family,
    "education": nrm_background.school,
    "dates": nrm_history.dates,
    "start": nrm_history.start,
    "taken": nrm_history.taken,
    "journey": nrm_history.journey,
    "required-to-do": nrm_history.had_to_do,
    "living-conditions": nrm_living.living,
    "treatment": nrm_history.treatment,
    "still": nrm_history.still,
    "keeping": nrm_history.keeping,
    "left": nrm_history.left,
    "last-contact": nrm_choices.last_contact,
    "details-last-contact": _at("story.last_contact"),
    "reported": nrm_history.reported,
    "reported-more": nrm_history.reported_more,
    "why-now": _at("story.why_not_sooner"),
    "indicators": nrm_signs.indicators,
    OTHER_SIGNS: nrm_signs.other_signs,
    "interview": nrm_talk.interview,
    "insight": _insight,
    "others": nrm_others.others,
    "others-details": nrm_others.others_details,
    "where": nrm_places.where,
    "uk-towns": nrm_places.which_places,
    "uk-place": nrm_places.which_places,
    "countries": nrm_places.which_places,
    "overseas-place": nrm_places.which_places,
    "town": nrm_places.stays,
    "region": nrm_places.region,
    "exploiters": nrm_risk.exploiters,
    "exploiters-known": nrm_places.exploiters_known,
    "exploiters-uk": nrm_places.exploiters_known,
    "exploiters-place": nrm_places.exploiters_at,
    "types": nrm_choices.types,
    "types-other": nrm_choices.other_type,
    "other-people": nrm_choices.other_people,
    "other-people-more": nrm_risk.others_at_risk,
    "future": nrm_risk.future,
    "future-why": nrm_risk.future_why,
    "crime": nrm_choices.crime,
    "crime-force": nrm_choices.force,
    "crime-reference": _at("services.crime_reference"),
    "help-police": nrm_agreement.decided("police"),
    "help-police-details": nrm_agreement.police_details,
    "agrees": nrm_agreement.decided("nrm"),
    "support": nrm_agreement.support,
    "support-number": nrm_reach.persons_number,
    "support-none": nrm_reach.why_no_number,
    "refuse": _refuse,
    "gender": nrm_agreement.gender,
    "nationality": _at("person.nationality"),
    "name": _at("person.name"),
    "nickname": _at("person.known_as", "person.aliases"),
    "contact": nrm_reach.writing_to_them,
    "born": nrm_age.born,
    "interpreter": nrm_agreement.interpreter,
    "language": nrm_agreement.language,
    "communication": nrm_agreement.communication,
    "home-office": nrm_agreement.home_office,
    "evidence": _number_of_photos,
    "evidence-about": _photos,
}
