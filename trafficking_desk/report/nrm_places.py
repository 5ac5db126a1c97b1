"""Where it happened, where the person is, and where those who used them are."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.nrm_anonymous import names_a_place
from trafficking_desk.report.nrm_form import page_number
from trafficking_desk.report.nrm_history import has_moves
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.nrm_lines import labelled, lines, you_choose
from trafficking_desk.report.nrm_told import box_of, group_of, noticed
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _

_NEVER: Final = Reading(0)


def where(pack: PackInput) -> str:
    """Return the places noted, for the choice between the UK and overseas."""
    return you_choose(_places(pack))


def which_places(pack: PackInput) -> str:
    """Return on which page the places stand: the typist knows which is which."""
    told = _("The places noted stand under question {number}.")
    return you_choose([told.format(number=page_number("where"))] if where(pack) else [])


def stays(pack: PackInput) -> str:
    """Return what the town can be read from: where they stay, tonight, and now."""
    paths = ("person.staying_at", "safety_plan.sleeps_at", "person.where_now")
    facts = list(labelled(pack, *paths))
    person, tonight = pack.case.person, pack.case.safety_plan.sleeps_at
    places = (noted(person.staying_at), noted(tonight), noted(person.where_now))
    if facts and not any(map(names_a_place, places)):
        facts.insert(0, _("The record names no town."))
    return you_choose(facts)


def region(pack: PackInput) -> str:
    """Return that the region goes with the town."""
    return you_choose([_("It goes with the town above.")] if stays(pack) else [])


def exploiters_known(pack: PackInput) -> str:
    """Return on which page a place stands; an address alone is no "yes"."""
    told = _("What is noted stands under question {number}.")
    number = page_number("exploiters-place")
    return you_choose([told.format(number=number)] if exploiters_at(pack) else [])


def exploiters_at(pack: PackInput) -> str:
    """Return places noted for those who may be involved; a number is no place."""
    danger = "exploiter_here" in pack.case.danger_now.kinds
    near = pack.case.facts.exploiter_may_be_present
    return lines(
        (
            *_addresses(pack),
            _("They were where the person was when staff asked about danger.")
            if danger
            else "",
            _("They may be near the person.") if near else "",
        )
    )


def may_be_there(pack: PackInput, sign: Sign) -> bool:
    """Say whether a sign's place may be one of harm: not where staff saw them."""
    if sign.known_by == "told_by_person":
        return False
    of_home = box_of(pack, sign) == "living-conditions"
    return of_home or group_of(pack, sign) == "place" or sign.known_by != "seen"


def dated_places(pack: PackInput) -> Iterator[str]:
    """Yield the places noted with signs that have a date, earliest first."""
    found = [s for s in noticed(pack) if s.when.strip() and is_place(pack, s)]
    found.sort(key=lambda one: read_when(one.when) or _NEVER)
    each = (f"{typed_moment(one.when)}: {one.where.strip()}" for one in found)
    places = "; ".join(dict.fromkeys(each))
    if places:
        yield _("Places noted, in the order of their dates: {places}").format(
            places=places
        )


def is_place(pack: PackInput, sign: Sign) -> bool:
    """Say whether a place that is noted with a sign may be one of harm."""
    if not sign.where.strip() or _is_of_talk(sign):
        return False
    return sign.known_by == "told_by_person" or may_be_there(pack, sign)


def told_at(pack: PackInput) -> str:
    """Return the rooms that are noted as those of the talk: "Told in ..."."""
    rooms = (sign.where.strip() for sign in _told(pack) if _is_of_talk(sign))
    return "; ".join(dict.fromkeys(rooms))


def _places(pack: PackInput) -> Iterator[str]:
    yield from labelled(pack, "person.staying_at")
    found = (s.where.strip() for s in noticed(pack) if may_be_there(pack, s))
    seen = "; ".join(dict.fromkeys(filter(None, found)))
    if seen:
        yield _("Places noted with the signs: {places}").format(places=seen)
    others = (s.where.strip() for s in _told(pack) if not _is_of_talk(s))
    beside = "; ".join(dict.fromkeys(others))
    if beside:
        told = _("Places noted beside what they told: {places}")
        yield told.format(places=beside)
    for address in _addresses(pack):
        yield _("May be involved: {who_and_where}").format(who_and_where=address)
    yield from labelled(pack, "missing.places")
    if has_moves(pack):
        told = _("Dates that tell of a move: question {number}.")
        yield told.format(number=page_number("journey"))


def _told(pack: PackInput) -> Iterator[Sign]:
    for sign in noticed(pack):
        if sign.known_by == "told_by_person" and sign.where.strip():
            yield sign


def _is_of_talk(sign: Sign) -> bool:
    return sign.where.strip().casefold().startswith("told ")


def _addresses(pack: PackInput) -> Iterator[str]:
    for who in pack.case.people:
        if who.may_be_involved and names_a_place(who.contact):
            name = who.name.strip() or _("name not known")
            who_they_are = f"{name} ({who.role.strip()})" if who.role.strip() else name
            yield f"{who_they_are}: {who.contact}"
