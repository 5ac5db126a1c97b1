"""Answers that trust someone who may be involved: never as one to ring or tell."""

from collections.abc import Iterable

from trafficking_desk.assessment.recipients import may_be_involved, why_not
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, answered
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.reach import rings_involved
from trafficking_desk.report.tree import Notice
from trafficking_desk.words import _


def withheld(pack: PackInput, paths: Iterable[str]) -> dict[str, str]:
    """Return "" for each answer that names, or rings, someone who may be involved.

    Given to `known_or_pen` as what is told, each leaves a line for a pen instead.
    """
    told = {}
    for path in answered(pack.case, paths):
        typed = answer_at(pack.case, path)
        if may_be_involved(pack.case, path) or rings_involved(pack, typed):
            told[path] = ""
    return told


def withheld_box(pack: PackInput, paths: Iterable[str]) -> tuple[Notice, ...]:
    """Return the box that holds those answers, so that nothing typed is lost."""
    points = tuple(
        f"{label_for(pack, path)}: {answer_at(pack.case, path)}"
        for path in withheld(pack, paths)
    )
    if not points:
        return ()
    title = _("Do not use: this names someone who may be involved")
    text = _("Do not ring, tell or warn them. Write what holds on the empty line.")
    return (Notice("danger", title, text, points),)


def with_warning(pack: PackInput, typed: str) -> str:
    """Return a text as typed, with a warning if it names who may be involved."""
    if not (why_not(pack.case, typed) or rings_involved(pack, typed)):
        return typed
    warning = _("Someone named here may be involved: do not ring, ask or warn them.")
    return f"{typed}\n{warning}"
