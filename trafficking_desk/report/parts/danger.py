"""Is the person safe now: the answer, when it was asked, and what it means."""

from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, rows_of
from trafficking_desk.report.parts.labels import listed, lowered
from trafficking_desk.report.parts.others import OTHERS, others_text
from trafficking_desk.report.tree import Node, Notice, Paragraph
from trafficking_desk.words import _

_ANSWER: Final = (
    "danger_now.answer",
    "danger_now.answered_at",
    "danger_now.kinds",
)
_WHAT: Final = "danger_now.what"
_EACH: Final = 2  # kinds of danger with a line each
_FACTS: Final = (
    "exploiter_may_be_present",
    "recent_sexual_offence",
    "images_involved",
    "others_at_risk",
)


def danger_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the answers, and the facts that bear on safety."""
    facts = [f"facts.{name}" for name in _FACTS if getattr(pack.case.facts, name)]
    told = {OTHERS: others_text(pack)}
    if _rests_on_kinds(pack):
        said = Paragraph(_treated_as_danger(pack), strong=True)
        return (said, *rows_of(pack, (_WHAT, *facts), told))
    return (*_lapsed(pack), *rows_of(pack, (*_ANSWER, _WHAT, *facts), told))


def danger_banner(pack: PackInput) -> Notice:
    """Return the first thing on the cover."""
    asked = answer_at(pack.case, "danger_now.answered_at")
    when = _("Asked {moment}.").format(moment=asked) if asked else ""
    match pack.outcome.danger_now:
        case "yes":
            return _in_danger(pack, when)
        case "no":
            title = _("Danger now: “no” was the answer when asked")
            text = _("This can change at any hour. Ring 999 if it does.")
            return Notice("quiet", title, " ".join(filter(None, (when, text))))
        case _:
            title = _("Danger now: not known")
            text = _("Find out first. Ring 999 if they are in danger.")
            return Notice("attention", title, text)


def _in_danger(pack: PackInput, when: str) -> Notice:
    danger = pack.case.danger_now
    kinds = tuple(label_of("danger_now.kinds", kind) for kind in danger.kinds)
    if len(kinds) > _EACH:  # the box leaves page 1 room for the rest
        kinds = (listed(kinds, between="; "),)
    points = (*kinds, *((danger.what,) if danger.what.strip() else ()))
    text = _("999 comes first, before any paper.")
    if _rests_on_kinds(pack):  # another answer was given then
        when = ""
    title = _("In danger now")
    return Notice("danger", title, " ".join(filter(None, (text, when))), points)


def _rests_on_kinds(pack: PackInput) -> bool:
    """Say whether it is danger by its kinds, whatever the answer was."""
    return pack.outcome.danger_now == "yes" and pack.case.danger_now.answer != "yes"


def _treated_as_danger(pack: PackInput) -> str:
    """Return why this is danger now, and what the answer was: one thing, said once."""
    danger = pack.case.danger_now
    known = [label_of("danger_now.kinds", kind) for kind in danger.kinds]
    kinds = listed(known, between="; ")
    said = _("We treat this as danger now: {kinds}.").format(kinds=lowered(kinds))
    answer = lowered(answer_at(pack.case, "danger_now.answer"))
    asked = answer_at(pack.case, "danger_now.answered_at")
    if not answer:
        return said
    then = _("(The answer when asked was: {answer}.)")
    if asked:
        then = _("(Asked {moment}; the answer then was: {answer}.)")
    return f"{said} {then.format(moment=asked, answer=answer)}"


def _lapsed(pack: PackInput) -> tuple[Node, ...]:
    """Say why the answer below and the cover differ, if they do."""
    if pack.case.danger_now.answer != "no" or pack.outcome.danger_now == "no":
        return ()
    text = _(
        "“No” was the answer when this was asked. Since then a day has passed, or"
        " something urgent was noticed: ask again."
    )
    return (Paragraph(text, strong=True),)
