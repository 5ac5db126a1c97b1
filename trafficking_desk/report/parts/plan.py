"""What we are doing, for readers elsewhere: each step, its reason and its source.

It gives them no orders that are ours, and says what is done already.
"""

from typing import Final

from trafficking_desk.assessment.outcome import Step, When
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.begun import is_done, state_of
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


def _entry(pack: PackInput, step: Step) -> Entry:
    done = is_done(pack, step.id)
    title = done_title(pack, step.id) if done else open_title(pack, step.id)
    why = _("Why: {reason}").format(reason=step.reason)
    if step.id in _OUR_OWN:
        why = ""
    source = cited(pack, step.sources)
    text = " ".join(filter(None, (why, source)))
    parts = (Paragraph(text, small=True),) if text else ()
    return Entry(title, (state_of(pack, step.id),), parts)
