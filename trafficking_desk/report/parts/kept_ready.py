"""A police sheet made before anyone is missing: it must not read as a report."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import moment_in_words, typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, answered, known_or_pen
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.joined import Group, joined_rows
from trafficking_desk.report.tree import (
    Heading,
    Lines,
    Node,
    Notice,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import N_, _

_WHEN: Final = "missing.last_seen_when"
_CAMERAS: Final = ("missing.cctv", "missing.cctv_until")
_SEEN: Final = (
    _WHEN,
    "missing.last_seen_where",
    "missing.last_seen_with",
    "missing.just_before",
)
_EARLIER: Final[tuple[Group, ...]] = (
    (N_("Place, and with whom"), _SEEN[1:3]),
    (N_("Just before"), _SEEN[3:]),
)
_CLOTHES: Final = "person.description.clothing"
_THIS_TIME: Final = (
    (N_("This time: day and time"), _WHEN),
    (N_("Where, and with whom"), _SEEN[1]),
    (N_("Clothes this time"), _CLOTHES),
)
_TALL: Final = frozenset({"missing.just_before"})
_UNDECIDED: Final = {
    "refuses": N_("They said no to the police."),
    "undecided": N_("They have not decided about the police."),
    "not_asked": N_("They were not asked about the police."),
}


def is_missing(pack: PackInput) -> bool:
    """Say whether the person was missing when the case was last written to."""
    return "missing_now" in pack.case.danger_now.kinds


def is_kept_ready(pack: PackInput) -> bool:
    """Say whether the sheet is made for later: no blank form, and nobody missing."""
    return not is_missing(pack) and not is_blank(pack)


def ready_boxes(pack: PackInput) -> Iterator[Notice]:
    """Yield that nobody is missing so far, and what an adult wants of the police."""
    if is_kept_ready(pack):
        yield Notice(
            "attention",
            _("Kept ready: not known to be missing when this was printed"),
            _("Printed {moment}. Fill in the empty lines if they go missing.").format(
                moment=moment_in_words(pack.as_of)
            ),
        )
    if says_about_police(pack):
        consent = pack.case.consent
        said = _(_UNDECIDED[str(consent.police)])
        words = _("“{words}”").format(words=consent.words) if consent.words else ""
        title = _("Not to be sent unless they are missing or in danger")
        yield Notice("attention", title, " ".join(filter(None, (said, words))))


def says_about_police(pack: PackInput) -> bool:
    """Say whether an adult did not agree to the police, so that page 1 says it."""
    return not pack.is_child and str(pack.case.consent.police) in _UNDECIDED


def last_seen(pack: PackInput) -> Iterator[Node]:
    """Yield when they were last seen; for later, lines first and then what was."""
    if not is_kept_ready(pack):
        yield from known_or_pen(pack, (*_SEEN, *_CAMERAS), tall=_TALL)
        return
    for label, field in _THIS_TIME:
        yield Lines(_(label), 1, field=field)
    if not answered(pack.case, _SEEN):
        return
    yield Heading(_earlier(pack))
    rows = tuple(joined_rows(pack, _EARLIER))
    if rows:
        yield SummaryList(rows)


def _earlier(pack: PackInput) -> str:
    when = typed_moment(pack.case.missing.last_seen_when)
    if when.strip():
        return _("Earlier: last seen {when}").format(when=when)
    return _("Earlier: when they were last seen")


def cameras(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield where there are cameras, and when their pictures are gone, for later."""
    if not is_kept_ready(pack):  # it stands with when they were last seen
        return
    where = answer_at(pack.case, _CAMERAS[0])
    wiped = answer_at(pack.case, _CAMERAS[1])
    until = _("Pictures are wiped on {day}").format(day=wiped) if wiped else ""
    if where or until:
        told = "  ·  ".join(filter(None, (where, until)))
        yield SummaryRow(_("Cameras (CCTV)"), told)
