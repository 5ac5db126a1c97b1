"""Why we fear for them, short: for officers who look for someone tonight."""

from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.elements import view_text
from trafficking_desk.report.parts.kept_ready import says_about_police
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.noticed import noticed
from trafficking_desk.report.tree import (
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_MOST: Final = 6
_VIEWS: Final[tuple[ElementName, ...]] = ("purpose", "means")
_CONTROL: Final = frozenset({"means", "held"})
# What is about to happen comes before what has happened.
_SOON: Final = frozenset({"mov_imminent_move"})


def fear_part(pack: PackInput) -> Iterator[Node]:
    """Yield the views, the strongest signs, and what the person said of telling."""
    rows = tuple(_rows(pack))
    if rows:
        yield SummaryList(rows)
    signs = strongest(pack)
    if signs:
        yield Paragraph(_("What was seen or told"), strong=True)
        yield Points(signs)


def strongest(pack: PackInput, most: int = _MOST) -> tuple[str, ...]:
    """Return so many signs in short: a move to come, harm, urgent ones, control."""
    counted = [one for one in pack.case.signs if one.counts and _ranks(pack, one)]
    ranked = sorted(counted, key=lambda one: _ranks(pack, one))
    return tuple(_point(pack, one) for one in ranked[:most])


def _ranks(pack: PackInput, sign: Sign) -> tuple[bool, ...]:
    """Return how far down a sign stands; () for background, which proves nothing."""
    known = pack.sign(sign.indicator)
    if known is None or known.kind == "context":
        return ()
    control = not _CONTROL.isdisjoint(known.bears_on)
    soon = sign.indicator in _SOON
    return (not soon, known.kind != "harm_sign", not known.urgent, not control)


def _rows(pack: PackInput) -> Iterator[SummaryRow]:
    for name in _VIEWS:
        views = getattr(pack.case.views, name)
        if views:
            told = "\n".join(view_text(name, view) for view in views)
            yield SummaryRow(label_of("element", name), told, "judgement")
    consent = pack.case.consent
    if says_about_police(pack):
        return  # it stands on page 1, with the words
    if not pack.is_child and consent.police is not UNSET:
        answer = label_of("consent.police", consent.police)
        yield SummaryRow(label_for(pack, "consent.police"), answer)
    if consent.words.strip():
        label = _("In their own words, when asked")
        yield SummaryRow(label, consent.words, "words")


def _point(pack: PackInput, sign: Sign) -> str:
    """Return one sign; words in quotes need not say that the person told them."""
    known = sign.known_by
    quoted = known == "told_by_person" and bool(sign.words.strip())
    how = "" if known is UNSET or quoted else label_of("known_by", known)
    details = "; ".join(filter(None, (how, typed_moment(sign.when))))
    what = "; ".join(noticed(pack, sign).splitlines())
    return f"{what} ({details})" if details else what
