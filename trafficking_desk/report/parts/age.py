"""How old the person is, and what is known where that is in doubt."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any
from trafficking_desk.report.parts.noticed import noticed, source_of
from trafficking_desk.report.parts.person import BORN
from trafficking_desk.report.tree import SummaryRow
from trafficking_desk.words import _

_DOUBT: Final = "doc_age_doubt"


def age_rows(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield as what age they are treated, if the birth leaves it open, and why."""
    known = has_any(pack.case, (BORN,)) and not age_in_doubt(pack)
    if not known and has_any(pack.case, (BORN, "person.under_18")):
        yield SummaryRow(_("Treat as"), treat_as_text(pack))
    told = known_of_age(pack)
    if told:
        yield SummaryRow(_("What we know of their age"), told)


def age_in_doubt(pack: PackInput) -> bool:
    """Say whether staff are not sure that the person is 18 or over."""
    return pack.case.person.under_18 == "not_sure"


def known_of_age(pack: PackInput) -> str:
    """Return each note on a doubt about their age with its source, "" if none."""
    signs = (s for s in pack.case.signs if s.indicator == _DOUBT and s.counts)
    told = (part for s in signs for part in (noticed(pack, s), source_of(s)))
    return "\n".join(filter(None, told))


def treat_as_text(pack: PackInput) -> str:
    """Return "a child" or "an adult", and why if age is not sure."""
    treated = label_of("treat_as", pack.outcome.treat_as)
    if pack.is_child and age_in_doubt(pack):
        return _("{treated}: we are not sure that they are 18 or over").format(
            treated=treated
        )
    return treated
