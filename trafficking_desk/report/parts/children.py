"""Children beside an adult: who they are, as far as it is recorded."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sharing import HouseholdMember, Sibling
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.when import read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any
from trafficking_desk.report.parts.person import family_tables
from trafficking_desk.report.tree import (
    Heading,
    Node,
    Paragraph,
    SummaryList,
    SummaryRow,
    Table,
)
from trafficking_desk.words import _

_ROWS: Final = 4  # of the table, some of them for a pen
_FAMILY: Final = ("home.household", "home.siblings_elsewhere")
_GROWN_UP: Final = 18
# "About 6 years", where a date of birth is asked for.
_YEARS: Final = re.compile(r"\b(\d{1,2}) ?years?\b")
_NEW: Final = re.compile(r"\b\d{1,2} ?(?:months?|weeks?|days?)\b")
# Signs that speak of family, children or a pregnancy: the others are the adult's own.
_OF_FAMILY: Final = frozenset(
    {
        "ctl_threats_family",
        "ctl_no_contact_family",
        "beh_fear_exploiter",
        "adu_diff_children",
        "adu_found_child",
        "adp_mother_forced",
        "liv_overcrowded",
        "hth_pregnant_late",
    }
)


def children_part(pack: PackInput) -> Iterator[Node]:
    """Yield the unborn child, the table with what is known, and the family."""
    if pack.case.person.pregnant == "yes":
        unborn = _("The adult is pregnant: this is about the unborn child, too.")
        yield Paragraph(unborn, strong=True)
    known = tuple(_children(pack))
    if not known and "children" in pack.case.facts.others_at_risk:
        yield Paragraph(
            _(
                "We recorded that children may be at risk. Who and where they are is"
                " not recorded in lines of their own: read what is known below."
            )
        )
    head = (_("Name"), _("Born"), _("Where"), _("Why they may be at risk"))
    empty = max(_ROWS - len(known), 1) * (("", "", "", ""),)
    yield Table(head, (*known, *empty), (3, 2, 3, 4), tall=True)
    yield from _relatives(pack)
    if has_any(pack.case, _FAMILY):
        yield Heading(_("Recorded of the adult's family and home"))
        yield from family_tables(pack)


def family_signs(pack: PackInput) -> list[Sign]:
    """Return the signs that may bear on children, as recorded."""
    return [
        sign for sign in pack.case.signs if sign.counts and sign.indicator in _OF_FAMILY
    ]


def family_known(pack: PackInput) -> list[str]:
    """Return family of whom nobody said that they may be involved."""
    return [
        ": ".join(filter(None, (who.name.strip(), who.role.strip())))
        for who in pack.case.people
        if who.link == "family" and not who.may_be_involved
    ]


def young_in_home(pack: PackInput) -> list[HouseholdMember]:
    """Return the children of the same home, but for any who may be involved."""
    flagged = {who.name.strip() for who in pack.case.people if who.may_be_involved}
    return [
        member
        for member in pack.case.home.household
        if _is_young(pack, member.date_of_birth)
        and member.name.strip() not in flagged | {""}
    ]


def young_elsewhere(pack: PackInput) -> list[Sibling]:
    """Return brothers and sisters under 18, or just over, who live elsewhere."""
    return [
        one
        for one in pack.case.home.siblings_elsewhere
        if _is_young(pack, one.date_of_birth) and one.name.strip()
    ]


def _relatives(pack: PackInput) -> Iterator[Node]:
    said = family_known(pack)
    if said:
        yield SummaryList((SummaryRow(_("Family we know of"), "\n".join(said)),))


def _children(pack: PackInput) -> Iterator[tuple[str, str, str, str]]:
    home = pack.case.home
    here = pack.case.person.staying_at
    for member in home.household:
        if _is_young(pack, member.date_of_birth):
            name = ", ".join(filter(None, (member.name, member.relationship)))
            yield name, typed_moment(member.date_of_birth), here, ""
    for one in home.siblings_elsewhere:
        if _is_young(pack, one.date_of_birth):
            yield one.name, typed_moment(one.date_of_birth), one.where, ""


def _is_young(pack: PackInput, typed: str) -> bool:
    """Say whether the birth that was written down is that of a child, or may be."""
    born = read_when(typed)
    if born is not None:
        return pack.as_of.year - born.year <= _GROWN_UP
    years = _YEARS.search(typed)
    return (
        _NEW.search(typed) is not None
        if years is None
        else (int(years[1]) <= _GROWN_UP)
    )
