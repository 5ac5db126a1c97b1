"""Tonight, what comes next, and who must not know: rows for page 1."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.people import is_nameless
from trafficking_desk.report.tree import SummaryRow
from trafficking_desk.words import N_, _

BED: Final = "safety_plan.sleeps_at"
TRAVEL: Final = "safety_plan.travel"
NEXT: Final = "person.expected_next"
SEE: Final = "person.safe_to_see"
FEARED: Final = "safety_plan.danger_from"
_LABELS: Final = {
    BED: N_("Sleeps tonight"),
    TRAVEL: N_("How they travel"),
    NEXT: N_("Expected next"),
    SEE: N_("Safe to see them"),
}
# Last of what can wait: without it the plan for tonight still holds.
_BESIDE_A_PLAN: Final = N_("Expected next (if it differs, ask us)")
_WORD: Final = re.compile(r"\w+")
# "Not known, called Dani" is named where "Dani" is.
_NO_NAME: Final = frozenset(
    {"not", "known", "called", "mr", "mrs", "ms", "miss", "the"}
)


def ahead_rows(pack: PackInput, *, beside: bool = False) -> Iterator[SummaryRow]:
    """Yield tonight's bed first, then the way, what is expected, and a safe place.

    Each was asked on a page of its own, so two of them may not fit together.
    `beside`: the paper is about others; how the person travels is not for it.
    """
    told = False
    for path, label in _LABELS.items():
        answer = answer_at(pack.case, path).strip()
        if not answer or (beside and path == TRAVEL):
            continue
        named = _(label)
        if path == NEXT and told:
            named = _(_BESIDE_A_PLAN)
        told = told or path in {BED, TRAVEL}
        yield SummaryRow(named, answer)


def feared_row(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield who the danger comes from, unless the red box says what it is."""
    feared = answer_at(pack.case, FEARED).strip()
    if feared and pack.outcome.danger_now != "yes":
        yield SummaryRow(label_for(pack, FEARED), feared, "judgement")


def tell_not_row(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield who must not know, and who may be involved, each once; "none" is nobody."""
    hidden = noted(pack.case.safety_plan.must_not_know)
    involved = (_called(one) for one in pack.case.people if one.may_be_involved)
    names = [
        one
        for one in dict.fromkeys(filter(None, involved))
        if not (_words(one) and _words(one) <= _words(hidden))
    ]
    told = hidden
    if names:
        told = _("May be involved: {names}").format(names="; ".join(names))
    if names and hidden:
        told = f"{hidden.removesuffix('.')}. {told}"
    if told:
        yield SummaryRow(_("Do not tell or warn"), told)


def can_wait(pack: PackInput) -> tuple[str, ...]:
    """Return labels of rows that later pages tell, too: the first can wait longest."""
    paths = (SEE, TRAVEL) if pack.is_child else (TRAVEL, SEE)
    return (*(_(_LABELS[path]) for path in paths), _(_BESIDE_A_PLAN))


def _words(typed: str) -> frozenset[str]:
    return frozenset(_WORD.findall(typed.casefold())) - _NO_NAME


def _called(who: OtherPerson) -> str:
    return who.role.strip() if is_nameless(who.name) else who.name.strip()
