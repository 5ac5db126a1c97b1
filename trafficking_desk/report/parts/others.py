"""Others who may be at risk: whom we know of, and what we ask for them."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.report.parts.children import young_elsewhere, young_in_home
from trafficking_desk.report.parts.labels import answer_for
from trafficking_desk.words import _

OTHERS: Final = "facts.others_at_risk"


def others_text(pack: PackInput, *, people: bool = True) -> str:
    """Return who may be at risk, then whom the case names; "" if nobody answered.

    `people`: the paper has a list of people to look at.
    """
    answer = answer_for(pack, OTHERS, answer_at(pack.case, OTHERS))
    at_risk = {"children", "adults"} & set(pack.case.facts.others_at_risk)
    if not at_risk:
        return answer
    named = tuple(_named(pack)) if "children" in at_risk else ()
    known = _("Children we know of: {names}.").format(names="; ".join(named))
    more = _("See the list of people.")
    if named:
        more = _("See the list of people for others.")
    lines = (known if named else "", more if people and _has_others(pack) else "")
    told = " ".join(filter(None, lines))
    if not told and not people:
        return answer  # what we ask speaks of them
    return f"{answer}\n{told or _('Who they are is not recorded.')}"


def check_others(pack: PackInput) -> Iterator[str]:
    """Yield what we ask for other children beside a child, and for other adults."""
    at_risk = pack.case.facts.others_at_risk
    if "children" in at_risk and pack.is_child:
        yield _check_home(pack)
    elif "children" in at_risk or _council_is_told(pack):
        yield check_children()
    if "adults" in at_risk:
        yield _("Other adults may be at risk, too. Ask us what we know of them.")


def check_children() -> str:
    """Return what we ask for children beside an adult."""
    return _(
        "Check on the children who may be at risk: who and where they are, and if"
        " they are safe tonight."
    )


def _check_home(pack: PackInput) -> str:
    names = "; ".join(one.name.strip() for one in young_in_home(pack))
    if names:
        words = _(
            "Check tonight on children in the same home ({names}), and others at risk."
        )
        return words.format(names=names)
    return _(
        "Other children may be at risk, too. Find out who is in the UK, and if they"
        " are safe tonight."
    )


def _council_is_told(pack: PackInput) -> bool:
    steps = {step.id for step in pack.outcome.steps}
    return not pack.is_child and "refer_childrens_services" in steps


def _named(pack: PackInput) -> Iterator[str]:
    for member in young_in_home(pack):
        yield _with(member.name, member.relationship)
    for one in young_elsewhere(pack):
        yield _with(one.name, one.where)


def _with(name: str, more: str) -> str:
    return f"{name.strip()} ({more.strip()})" if more.strip() else name.strip()


def _has_others(pack: PackInput) -> bool:
    return any(not who.may_be_involved for who in pack.case.people)
