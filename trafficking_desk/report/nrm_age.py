"""The age, and the boxes that hang on it: what is known, never an age of our own."""

from collections.abc import Iterator
from datetime import date

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.nrm_lines import labelled, lines, you_choose
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt, known_of_age
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _


def age(pack: PackInput) -> str:
    """Return yes or no; in doubt what is known, and which box to weigh."""
    if age_in_doubt(pack):
        return you_choose(_doubt(pack))
    told = answer_at(pack.case, "person.under_18")
    born_child = pack.is_child and pack.case.person.date_of_birth
    return told or (_("Yes") if born_child else "")


def _doubt(pack: PackInput) -> Iterator[str]:
    yield _("The answer noted: {answer}").format(
        answer=answer_at(pack.case, "person.under_18")
    )
    yield known_of_age(pack)
    yield then_line(pack)
    yield _(
        "“Not Sure” is the box to weigh. Like “Yes”, it leads to the questions about a"
        " child."
    )


def then_line(pack: PackInput) -> str:
    """Return whether they were under 18 when it happened: a gap says so."""
    told = lines(labelled(pack, "person.under_18_when_exploited"))
    return told or _("Under 18 when it happened: not recorded")


def known_beside(pack: PackInput) -> str:
    """Return what is noted on a doubt where the answer itself is a yes or a no."""
    return "" if age_in_doubt(pack) else known_of_age(pack)


def born(pack: PackInput) -> str:
    """Return the whole date of birth; in doubt, or in part, what is noted of it."""
    typed = pack.case.person.date_of_birth.strip()
    if age_in_doubt(pack):
        noted = _("Date of birth noted: {day}").format(day=typed_moment(typed))
        empty = _("The age is in doubt: weigh leaving this box empty.")
        return you_choose((empty, noted if typed else "", known_of_age(pack)))
    if not typed or _is_whole(typed):
        return typed_moment(typed)
    return you_choose([_("Noted: {text}").format(text=typed)])


def _is_whole(typed: str) -> bool:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return False
    return True
