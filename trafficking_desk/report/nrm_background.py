"""The person's background as it is noted: birth, family, school."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.sharing import HouseholdMember, OtherPerson, Sibling
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.nrm_lines import labelled, lines, spaced
from trafficking_desk.report.nrm_told import told_in
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.lives_there import born_or_aged
from trafficking_desk.words import _

FAMILY: Final = re.compile(
    r"\b(?:(?:step|grand|foster )?-?(?:mother|father|mum|dad|sister|brother|son"
    r"|daughter|parent)|aunt\w*|uncle|cousin|husband|wife|partner|niece|nephew|nan|gran\w*)\b",
    re.IGNORECASE,
)


def family(pack: PackInput) -> str:
    """Return who has responsibility, then each relative with what they are."""
    home = pack.case.home
    return lines(
        (
            *labelled(pack, "home.responsibility", "home.parental_figure"),
            *labelled(pack, "person.parent_in_uk"),
            *(_at_home(pack, who) for who in home.household if is_family(who)),
            *(_elsewhere(who) for who in home.siblings_elsewhere),
            *_relatives(pack),
        )
    )


def is_family(who: HouseholdMember) -> bool:
    """Say whether someone in the same home is a relative: a room-mate is none."""
    return FAMILY.search(who.relationship) is not None


def is_involved(pack: PackInput, name: str) -> bool:
    """Say whether someone of this name is marked as one who may be involved."""
    same = name.strip().casefold()
    return any(
        who.may_be_involved and who.name.strip().casefold() == same
        for who in pack.case.people
    )


def school(pack: PackInput) -> str:
    """Return the school of now, and what was noticed about school."""
    now = pack.case.services.school.strip()
    at = _("School or college now: {school}").format(school=now) if now else ""
    return spaced((at, *told_in(pack, "education")))


def _at_home(pack: PackInput, who: HouseholdMember) -> str:
    involved = _("may be involved") if is_involved(pack, who.name) else ""
    parts = (who.relationship, who.name, born_or_aged(who.date_of_birth), involved)
    return _("In the same home: {who}").format(who=_listed(*parts))


def _elsewhere(who: Sibling) -> str:
    parts = (who.name, born_or_aged(who.date_of_birth), who.where)
    return _("Brother or sister elsewhere: {who}").format(who=_listed(*parts))


def _relatives(pack: PackInput) -> Iterator[str]:
    """Yield relatives noted among the people around them, but for the household."""
    named = {who.name.strip().casefold() for who in pack.case.home.household}
    for who in pack.case.people:
        if who.link == "family" and who.name.strip().casefold() not in named:
            yield _("Relative: {who}").format(who=_relative(who))


def _relative(who: OtherPerson) -> str:
    involved = _("may be involved") if who.may_be_involved else ""
    return _listed(noted(who.name), who.role, involved)


def _listed(*texts: str) -> str:
    return "; ".join(text.strip() for text in texts if text.strip())
