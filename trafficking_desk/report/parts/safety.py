"""How to keep the person safe, and how to find them: for whoever takes this on."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import (
    answer_at,
    answered,
    known_or_pen,
    rows_of,
)
from trafficking_desk.report.parts.reach import EMAIL, PHONES, if_safe, phones
from trafficking_desk.report.parts.withheld import withheld, withheld_box
from trafficking_desk.report.tree import Node
from trafficking_desk.words import _

_SAFE: Final = tuple(
    f"safety_plan.{name}"
    for name in (
        "danger_from",
        "sleeps_at",
        "safe_adult",
        "help_word",
        "may_collect",
        "travel",
        "phone_and_internet",
        "safe_contact",
        "safe_channels",
        "must_not_know",
        "if_missing",
        "if_they_go_back",
        "review_on",
    )
)
# Whom the plan trusts: never someone who may be involved.
_TRUSTED: Final = tuple(
    f"safety_plan.{name}" for name in ("safe_adult", "may_collect", "safe_contact")
)
# What nobody can do without tonight: room for a pen while it is not known.
_VITAL: Final = frozenset(
    f"safety_plan.{name}"
    for name in (
        "sleeps_at",
        "may_collect",
        "safe_contact",
        "safe_channels",
        "must_not_know",
    )
)
_HANDLES: Final = "person.handles"
_TRACES: Final = (
    PHONES,
    _HANDLES,
    EMAIL,
    "missing.vehicles",
    "missing.associates",
    "missing.places",
)


def safety_part(pack: PackInput) -> tuple[Node, ...]:
    """Return who the danger is, and tonight's plan as far as it was written."""
    known = set(answered(pack.case, _SAFE))
    paths = (one for one in _SAFE if one in known or one in _VITAL)
    held = withheld(pack, _TRUSTED)
    shown = known_or_pen(pack, paths, held, danger_from="judgement")
    return (*withheld_box(pack, _TRUSTED), *shown)


def traces_part(pack: PackInput) -> tuple[Node, ...]:
    """Return phones, online names, cars and places, each with its warning."""
    known = answered(pack.case, _TRACES)
    return rows_of(pack, known, dict(_warned(pack, known))) if known else ()


def _warned(pack: PackInput, known: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if PHONES in known:
        yield PHONES, phones(pack)
    if EMAIL in known:
        yield EMAIL, if_safe(pack, EMAIL, "email")
    if _HANDLES in known and any(noted(one) for one in pack.case.person.handles):
        warning = _("Do not write to these names unless we say so.")
        yield _HANDLES, f"{answer_at(pack.case, _HANDLES)}\n{warning}"
