"""Our answer to each box of the Home Office form, from what is recorded."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.nrm_anonymous import names_a_place
from trafficking_desk.report.nrm_choices import CHOICES
from trafficking_desk.report.nrm_known import (
    calls,
    noted,
    spoken_to_at_council,
)
from trafficking_desk.report.nrm_reach import (
    council_phone,
    persons_number,
    why_no_number,
    writing_to_them,
)
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.report.parts.elements import view_text
from trafficking_desk.report.parts.record import events_in_order
from trafficking_desk.report.parts.signs import sign_line
from trafficking_desk.words import _

Answer = Callable[[PackInput], str]


def answer_to(pack: PackInput, field: str) -> str:
    """Return our words for a box, or "" when nothing is recorded for it."""
    found = ANSWERS.get(field)
    return found(pack).strip() if found else ""


def _at(*paths: str) -> Answer:
    def answer(pack: PackInput) -> str:
        return _lines(answer_at(pack.case, path) for path in paths)

    return answer


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text.strip() for text in texts if text.strip())


def _element(*names: ElementName) -> Answer:
    """Return the worker's views of these elements, and the signs that bear on them."""

    def answer(pack: PackInput) -> str:
        views = (
            _("Worker's view: {view}").format(view=view_text(name, view))
            for name in names
            for view in getattr(pack.case.views, name)
        )
        return _lines((*views, *_signs(pack, names)))

    return answer


def _signs(pack: PackInput, names: Iterable[str]) -> Iterable[str]:
    wanted = set(names)
    for sign in pack.case.signs:
        known = pack.sign(sign.indicator)
        if known and sign.counts and wanted & set(known.bears_on):
            yield sign_line(pack, sign)


def _council(pack: PackInput) -> str:
    return noted(pack.case.services.council)


def _contact_there(pack: PackInput) -> str:
    """Return who has the case at the council, or else who took the call."""
    return noted(pack.case.services.social_worker) or spoken_to_at_council(pack)


def _reported_more(pack: PackInput) -> str:
    services = pack.case.services
    crime = _("Crime reference: {number}").format(number=services.crime_reference)
    nrm = _("Referral (NRM) reference: {number}").format(number=services.nrm_reference)
    return _lines(
        (
            crime if noted(services.crime_reference) else "",
            nrm if noted(services.nrm_reference) else "",
        )
    )


def _family(pack: PackInput) -> str:
    home = pack.case.home
    live = (
        _listed(who.relationship, who.name, typed_moment(who.date_of_birth))
        for who in home.household
    )
    elsewhere = (
        _listed(who.name, typed_moment(who.date_of_birth), who.where)
        for who in home.siblings_elsewhere
    )
    return _lines((home.responsibility, home.parental_figure, *live, *elsewhere))


def _listed(*texts: str) -> str:
    return ", ".join(filter(None, texts))


def _dates(pack: PackInput) -> str:
    events = events_in_order(pack)
    return _lines(f"{typed_moment(one.when)}: {one.what}" for one in events)


def _start(pack: PackInput) -> str:
    return _lines((_element("act")(pack), pack.case.story.what_happened))


def _had_to_do(pack: PackInput) -> str:
    return _element("purpose", "service")(pack)


def _treatment(pack: PackInput) -> str:
    words = pack.case.story.own_words
    said = _("In their own words: {words}").format(words=words) if words else ""
    return _lines((_element("means", "held")(pack), said))


def _last_contact(pack: PackInput) -> str:
    return pack.case.story.last_contact or _last_event(pack)


def _last_event(pack: PackInput) -> str:
    events = events_in_order(pack)
    if not events:
        return ""
    last = events[-1]
    return _("Last in our record: {when}: {what}").format(
        when=typed_moment(last.when), what=last.what
    )


def _indicators(pack: PackInput) -> str:
    return _lines(sign_line(pack, one) for one in pack.case.signs if one.counts)


def _interview(pack: PackInput) -> str:
    alone = answer_at(pack.case, "consent.alone_when_asked")
    interpreter = answer_at(pack.case, "consent.interpreter_kind")
    explained = pack.case.consent.explained_by
    return _lines(
        (
            pack.case.story.how_it_came_up,
            _("Seen alone: {answer}").format(answer=alone) if alone else "",
            _("Interpreter: {kind}").format(kind=interpreter) if interpreter else "",
            _("Explained by: {who}").format(who=explained) if explained else "",
        )
    )


def _others(pack: PackInput) -> str:
    services = pack.case.services
    labelled = (
        (_("Social worker: {who}"), services.social_worker),
        (_("Council or Trust: {who}"), services.council),
        (_("School or college: {who}"), services.school),
        (_("Doctor (GP): {who}"), services.gp),
        (_("Solicitor: {who}"), services.solicitor),
        (_("Others: {who}"), services.others),
    )
    known = (text.format(who=noted(who)) for text, who in labelled if noted(who))
    return _lines((*known, *calls(pack)))


def _places(pack: PackInput) -> str:
    """Return where signs were noticed: what was told, was told somewhere else."""
    places = [
        sign.where
        for sign in pack.case.signs
        if sign.counts and sign.known_by != "told_by_person" and sign.where.strip()
    ]
    told = _("You choose. Signs were noticed here; type only where it happened:")
    return _lines(dict.fromkeys((told, *places))) if places else ""


def _town(pack: PackInput) -> str:
    """Return where to read the town from, or that what is recorded names none."""
    where = noted(pack.case.person.staying_at)
    if names_a_place(where):
        return _("Pick the town from: {address}").format(address=where)
    return _("Our record names no town: you choose.") if where else ""


def _exploiters(pack: PackInput) -> str:
    return _lines(
        ", ".join(filter(None, (who.name, who.role)))
        for who in pack.case.people
        if who.may_be_involved
    )


def _exploiters_place(pack: PackInput) -> str:
    return _lines(who.contact for who in pack.case.people if who.may_be_involved)


def _future(pack: PackInput) -> str:
    danger = pack.case.danger_now
    kinds = ", ".join(label_of("danger_now.kinds", kind) for kind in danger.kinds)
    return _lines((pack.case.safety_plan.danger_from, danger.what, kinds))


def _language(pack: PackInput) -> str:
    wish = answer_at(pack.case, "person.interpreter_gender")
    return _lines(
        (
            answer_at(pack.case, "person.languages"),
            _("Interpreter they would like: {who}").format(who=wish) if wish else "",
        )
    )


def _refuse(pack: PackInput) -> str:
    words = pack.case.consent.words
    return _("They said: {words}").format(words=words) if words else ""


ANSWERS: Final[Mapping[str, Answer]] = {
    **CHOICES,
    "reference": _at("reference"),
    "fr-location": _at("setting.nation"),
    "la-name": _council,
    "la-phone": council_phone,
    "la-email": _at("services.council_email"),
    "la-contact": _contact_there,
    "family": _family,
    "education": _at("services.school"),
    "dates": _dates,
    "start": _start,
    "journey": _element("act"),
    "required-to-do": _had_to_do,
    "treatment": _treatment,
    "last-contact": _at("story.last_contact_when"),
    "details-last-contact": _last_contact,
    "reported-more": _reported_more,
    "why-now": _at("story.why_not_sooner"),
    "indicator-details": _indicators,
    "interview": _interview,
    "insight": _at("story.worker_view"),
    "others-details": _others,
    "uk-place": _places,
    "town": _town,
    "exploiters": _exploiters,
    "exploiters-place": _exploiters_place,
    "other-people-more": _at("facts.others_at_risk"),
    "future-why": _future,
    "crime-reference": _at("services.crime_reference"),
    "support-number": persons_number,
    "support-none": why_no_number,
    "refuse": _refuse,
    "nationality": _at("person.nationality"),
    "name": _at("person.name"),
    "nickname": _at("person.known_as", "person.aliases"),
    "contact": writing_to_them,
    "born": _at("person.date_of_birth"),
    "interpreter": _at("person.interpreter"),
    "language": _language,
    "home-office": _at("services.home_office_reference"),
}
