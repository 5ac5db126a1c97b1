"""The plan's own sentences: what was seen, the referral, where a rule is from."""

from collections.abc import Mapping, Sequence
from typing import Final

from trafficking_desk.assessment.outcome import Nrm, NrmAdvice, Picture, When
from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.source import Source
from trafficking_desk.words import N_, _

_HEADINGS: Final[Mapping[When, str]] = {
    "now": N_("Now"),
    "today": N_("Today"),
    "next": N_("Next"),
    "if": N_("If you need it"),
}
_PICTURES: Final[Mapping[Picture, str]] = {
    "possible_victim": N_(
        "What you recorded fits trafficking or modern slavery. Treat them as "
        "someone it may be happening to, and follow the steps of this plan."
    ),
    "concern": N_(
        "The signs recorded may mean trafficking. One sign is enough to act on: "
        "follow the steps of this plan."
    ),
    "welfare": N_(
        "You have a worry, and that is enough. Tell your safeguarding lead today, "
        "and keep writing down what you see and hear."
    ),
}
_REFERRALS: Final[Mapping[NrmAdvice, str]] = {
    "refer": N_("A referral is the next step."),
    "ask_consent": N_(
        "An adult has to agree first. Tell them what it is, alone and in their own "
        "language, then ask."
    ),
    "not_without_consent": N_(
        "They said no, so none is sent in their name. They may change their mind "
        "at any time: the other steps and support stay open."
    ),
    "after_capacity_assessment": N_(
        "They may not be able to decide at present. Adult services look at that first."
    ),
    "consider": N_(
        "Ask those who can send one whether it is right. They decide together with you."
    ),
    "not_on_present_facts": N_(
        "Too little is recorded to send one now. That can change with the next "
        "thing you notice. Ask your lead if in doubt."
    ),
}
_MUST: Final = N_("A referral must be made. No one needs the child's agreement.")
_SHOULD: Final = N_("A referral should be made. No one needs the child's agreement.")
_SENDERS: Final[Mapping[str, str]] = {
    "council": N_("the council"),
    "police": N_("the police"),
    "hsc_trust": N_("the Health and Social Care Trust"),
    "this_organisation": N_("your own organisation"),
    "listed_charity": N_("a charity on the official list"),
}


def heading_of(when: When) -> str:
    """Return the heading of a group of steps."""
    return _(_HEADINGS[when])


def picture_words(picture: Picture) -> str:
    """Return what was seen, in words: no sum, and nothing ruled out."""
    return _(_PICTURES[picture])


def referral_words(nrm: Nrm) -> str:
    """Return what a National Referral Mechanism referral means here, and who sends."""
    meaning = _(
        "The National Referral Mechanism is how the government decides who is a "
        "victim of modern slavery and gives support."
    )
    senders = _listed([_(_SENDERS[who]) for who in nrm.sent_by if who in _SENDERS])
    who = _("It can be sent by {senders}.").format(senders=senders) if senders else ""
    ours = (
        ""
        if "this_organisation" in nrm.sent_by
        else _("Your organisation cannot send it: give them what you recorded.")
    )
    return " ".join(filter(None, (meaning, _advice(nrm), who, ours)))


def source_lines(ids: Sequence[str], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return each source by name, with its date and the day it was checked."""
    return tuple(_source_line(sources[id]) for id in ids if id in sources)


def _advice(nrm: Nrm) -> str:
    if nrm.advice == "refer" and nrm.duty == "must":
        return _(_MUST)
    if nrm.advice == "refer" and nrm.duty == "should":
        return _(_SHOULD)
    return _(_REFERRALS[nrm.advice])


def _source_line(source: Source) -> str:
    checked = day_text(source.checked)
    line = _("{title} ({date}). Checked {checked}.")
    return line.format(title=source.title, date=source.date, checked=checked)


def _listed(names: Sequence[str]) -> str:
    if len(names) < len(("one", "another")):
        return "".join(names)
    return _("{some} or {last}").format(some=", ".join(names[:-1]), last=names[-1])
