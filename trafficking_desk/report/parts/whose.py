"""Whom a loose page of our file is about: a row that no page goes without."""

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.person import birth_and_age
from trafficking_desk.report.tree import SummaryList, SummaryRow
from trafficking_desk.words import _


def whose_row(pack: PackInput) -> SummaryList:
    """Return name, birth and our reference; what is not recorded says so."""
    person = pack.case.person
    names = (one.strip() for one in (person.name, person.known_as) if one.strip())
    born = birth_and_age(pack).strip()
    parts = (
        next(names, _("Name not recorded")),
        _("born {day}").format(day=born) if born else _("date of birth not recorded"),
        _("our reference {text}").format(text=pack.case.reference)
        if pack.case.reference.strip()
        else "",
    )
    answer = ", ".join(filter(None, parts))
    return SummaryList((SummaryRow(_("About"), answer),))
