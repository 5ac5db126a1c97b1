"""What we are doing, for readers elsewhere: each step, its reason and its source.

It gives them no orders that are ours, and says what is done already.
"""

from typing import Final

from trafficking_desk.assessment.outcome import Step, When
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any
from trafficking_desk.report.parts.sources import cited
from trafficking_desk.report.parts.steps import done_title, open_title, planned
from trafficking_desk.report.tree import (
    Entries,
    Entry,
    Heading,
    Node,
    Notice,
    Paragraph,
    Points,
)
from trafficking_desk.words import _

_WHENS: Final[tuple[When, ...]] = ("now", "today", "next", "if")
# What holds for whoever works on the case; the others speak to the worker alone.
_FOR_ALL: Final = frozenset(
    {
        "do_not_alert",
        "do_not_use_companion_as_interpreter",
        "do_not_punish_first",
        "do_not_handle_sexual_images",
        "do_not_contact_family",
        "smuggling",
        "illegal_adoption",
        "police_are_told_of_referrals",
        "private_fostering",
        "forced_marriage",
        "domestic_abuse",
    }
)
# Answers that show that a step was begun.
_WRITTEN: Final = {
    "make_safety_plan": ("safety_plan.danger_from", "safety_plan.sleeps_at"),
    "prepare_missing_plan": ("missing.places", "missing.associates"),
    "decide_who_to_tell_at_home": ("safety_plan.must_not_know", "home.why_not"),
}
# Their reasons speak to the worker.
_OUR_OWN: Final = frozenset({"prepare_nrm", "get_advice_without_name"})


def plan_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the whole plan."""
    outcome = pack.outcome
    nodes: list[Node] = []
    never = tuple(note.text for note in outcome.never if note.id in _FOR_ALL)
    if never:
        nodes.append(
            Notice("danger", _("For everyone who works on this"), points=never)
        )
    for when in _WHENS:
        steps = [step for step in planned(pack) if step.when == when]
        if steps:
            entries = Entries(tuple(_entry(pack, step) for step in steps))
            nodes += [Heading(label_of("when", when)), entries]
    notes = tuple(note.text for note in outcome.notes if note.id in _FOR_ALL)
    if notes:
        nodes += [Heading(_("Good to know")), Points(notes)]
    return tuple(nodes)


def taken(pack: PackInput, step: str) -> Action | None:
    """Return what was last done about a step: a result before an attempt."""
    actions = [one for one in pack.case.actions_taken if one.step == step]
    done = [one for one in actions if one.result == "done"]
    return next(reversed(done or actions), None)


def state_of(action: Action | None, *, begun: bool = False) -> str:
    """Return when a step was done, what came of trying, or that it is open.

    `begun`: what the step asks for stands in the record already.
    """
    when = typed_moment(action.at) if action else ""
    match action.result if action else None:
        case "done":
            words = _("Done {when}")
        case "no_answer":
            words = _("Not yet. Tried {when}: no answer")
        case _ if begun:
            words = _("Begun: it is written in our record")
        case _:
            words = _("Not yet")
    return " ".join(words.format(when=when).split())


def was_so(pack: PackInput, step: str) -> bool:
    """Say whether the talk was already held as the step asks."""
    consent = pack.case.consent
    if step == "see_alone":
        return consent.alone_when_asked == "yes"
    return step == "use_interpreter" and consent.interpreter_kind == "professional"


def _entry(pack: PackInput, step: Step) -> Entry:
    action = taken(pack, step.id)
    done = action is not None and action.result == "done"
    title = done_title(pack, step.id) if done else open_title(pack, step.id)
    why = _("Why: {reason}").format(reason=step.reason)
    if step.id in _OUR_OWN:
        why = ""
    source = cited(pack, step.sources)
    text = " ".join(filter(None, (why, source)))
    parts = (Paragraph(text, small=True),) if text else ()
    begun = has_any(pack.case, _WRITTEN.get(step.id, ())) or was_so(pack, step.id)
    return Entry(title, (state_of(action, begun=begun),), parts)
