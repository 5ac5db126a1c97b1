"""What happened to the person: pages of the form from dates to why it was told late."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.record import Event
from trafficking_desk.report.nrm_known import is_reference
from trafficking_desk.report.nrm_lines import labelled, lines, spaced, you_choose
from trafficking_desk.report.nrm_told import keeps_them, noticed, told_in
from trafficking_desk.report.nrm_told import what as what_was_told
from trafficking_desk.report.nrm_views import (
    drawn_in,
    moves,
    view_line,
    views_on,
)
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.record import events_in_order
from trafficking_desk.words import _

# Words of a move in a line of the chronology; a car outside is none, nor a left hand.
_MOVE: Final = re.compile(
    r"\b(?:moved|moves|came to|taken (?:to|from|by)|brought|bus|train|boat|ferry|plane"
    r"|left (?!hand|(?:fore)?arm|wrist|leg|foot|ear|eye|side)|flight|flew|lorry|drove"
    r"|driven|travell\w+|journey|arriv\w+|smuggled|border|airport"
    r"|found (?:by|in|at))\b",
    re.IGNORECASE,
)
_LAST: Final = 6
_FIRST: Final = 3


def dates(pack: PackInput) -> str:
    """Return the events in order; without any, when each sign was."""
    return lines(map(_event, events_in_order(pack))) or lines(
        f"{typed_moment(sign.when)}: {what_was_told(pack, sign)}"
        for sign in noticed(pack)
        if sign.when.strip()
    )


def start(pack: PackInput) -> str:
    """Return how it began, the first dates, and the account as it was written down."""
    views = (view_line("act", view) for view in drawn_in(pack))
    account = pack.case.story.what_happened.strip()
    told = _("The account as it was written down: {account}")
    written = told.format(account=account) if account else ""
    return spaced((*told_in(pack, "start"), *views, _first_dates(pack), written))


def _first_dates(pack: PackInput) -> str:
    """Return the earliest events; without any, the earliest signs that have a date."""
    first = dates(pack).splitlines()[:_FIRST]
    return lines((_("First dates noted:"), *first)) if first else ""


def taken(pack: PackInput) -> str:
    """Return "Yes" where the worker is sure; else what bears on it."""
    views = moves(pack)
    if any(view.view == "shown" for view in views):
        return _("Yes")
    told = _("What is noted of a move stands in the next box.")
    return you_choose([told] if journey(pack) else [])


def journey(pack: PackInput) -> str:
    """Return the signs, views and dates of a move."""
    views = (view_line("act", view) for view in moves(pack))
    return spaced((*told_in(pack, "journey"), *views, _dates_of_moves(pack)))


def has_moves(pack: PackInput) -> bool:
    """Say whether a date tells of a move."""
    return bool(_dates_of_moves(pack))


def _dates_of_moves(pack: PackInput) -> str:
    """Return the dates from the first move to the last: what lies between is a leg."""
    events = events_in_order(pack)
    moved = [at for at, one in enumerate(events) if _MOVE.search(one.what)]
    return lines(map(_event, events[moved[0] : moved[-1] + 1])) if moved else ""


def had_to_do(pack: PackInput) -> str:
    """Return the work, and what the worker thinks that it was for."""
    views = views_on(pack, "purpose", "service")
    return spaced((*told_in(pack, "required-to-do"), *views))


def treatment(pack: PackInput) -> str:
    """Return what was done to them, in their own words where there are any."""
    words = pack.case.story.own_words.strip()
    own = _("In their own words: “{words}”").format(words=words) if words else ""
    views = views_on(pack, "means", "held")
    return spaced((own, *told_in(pack, "treatment"), *views, lines(_facts(pack))))


def _facts(pack: PackInput) -> Iterator[str]:
    if pack.case.facts.recent_sexual_offence:
        yield _("A recent sexual offence is noted.")
    if pack.case.facts.images_involved:
        yield _("Sexual pictures or films are involved, as noted.")


def still(pack: PackInput) -> str:
    """Return what helps to say whether they are still in it."""
    return you_choose(
        (
            *labelled(
                pack,
                "person.where_now",
                "person.staying_at",
                "safety_plan.sleeps_at",
                "person.expected_next",
                "story.last_contact_when",
                "story.last_contact",
            ),
            *still_tied(pack),
            *_near(pack),
        )
    )


def _near(pack: PackInput) -> Iterator[str]:
    if pack.case.facts.exploiter_may_be_present:
        yield _("Those who used them may be near, as noted.")


def still_tied(pack: PackInput) -> Iterator[str]:
    """Yield that those who brought them still have a hold, if it is noted."""
    if pack.case.facts.still_linked_to_facilitator:
        yield _("They are still tied to those who brought them, as noted.")


def keeping(pack: PackInput) -> str:
    """Return what may keep them there, in short: it stands in full elsewhere."""
    return spaced((*views_on(pack, "held"), *still_tied(pack), keeps_them(pack)))


def left(pack: PackInput) -> str:
    """Return where they are, and the last dates: how they left may be among them."""
    now = labelled(pack, "person.where_now", "safety_plan.sleeps_at")
    last = events_in_order(pack)[-_LAST:]
    title = _("Last dates noted:")
    return spaced((lines(now), lines((title, *map(_event, last))) if last else ""))


def reported(pack: PackInput) -> str:
    """Return the numbers noted; "yes" is not ours: one may be of today's report."""
    noted = list(_references(pack))
    known = [_("What was known before stands in the next box.")]
    return you_choose((*noted, *(known if pack.case.story.already_known else [])))


def reported_more(pack: PackInput) -> str:
    """Return what can be typed after a yes."""
    return lines((*_references(pack), *labelled(pack, "story.already_known")))


def _references(pack: PackInput) -> Iterator[str]:
    services = pack.case.services
    crime, nrm = services.crime_reference, services.nrm_reference
    if is_reference(crime):
        yield _("Crime reference noted: {number}").format(number=crime)
    if is_reference(nrm):
        yield _("Referral (NRM) reference noted: {number}").format(number=nrm)


def _event(one: Event) -> str:
    return f"{typed_moment(one.when)}: {one.what}"
