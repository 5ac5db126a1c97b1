"""Who used the person, who else may be at risk, and why it could happen again."""

from collections.abc import Iterator

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.nrm_background import is_family
from trafficking_desk.report.nrm_history import still_tied
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.nrm_lines import labelled, lines, spaced
from trafficking_desk.report.nrm_told import told_in
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.lives_there import born_or_aged
from trafficking_desk.report.parts.people import UNSAID
from trafficking_desk.words import _


def exploiters(pack: PackInput) -> str:
    """Return each one who may be involved, with all that is noted; and the cars."""
    people = [who for who in pack.case.people if who.may_be_involved]
    found = (
        "; ".join(
            part.strip()
            for part in (
                who.name or _("Name not known"),
                who.role,
                _link(who),
                who.contact,
                _("may be involved"),
            )
            if part.strip()
        )
        for who in people
    )
    return spaced((*found, *_also_noted(pack)))


def _link(who: OtherPerson) -> str:
    if who.link == "interpreter":  # not the one who helps us
        return _("has interpreted for them")
    return "" if who.link in UNSAID else label_of("people.link", who.link)


def _also_noted(pack: PackInput) -> Iterator[str]:
    cars = pack.case.missing.vehicles
    if cars:
        yield _("Cars noted: {cars}").format(cars="; ".join(cars))


def others_at_risk(pack: PackInput) -> str:
    """Return who, as far as it is noted; no names: the form needs none."""
    kinds = labelled(pack, "facts.others_at_risk")
    at_risk = {"adults", "children"} & set(pack.case.facts.others_at_risk)
    return lines((*kinds, *(_same_home(pack) if at_risk else ())))


def _same_home(pack: PackInput) -> Iterator[str]:
    home = [
        ", ".join(
            filter(None, (who.relationship.strip(), born_or_aged(who.date_of_birth)))
        )
        for who in pack.case.home.household
        if not is_family(who) and noted(who.relationship)
    ]
    if home:
        told = _("Others in the same home: {people}")
        yield told.format(people="; ".join(home))


def future(pack: PackInput) -> str:
    """Return "Yes" where a danger or a plan to move them is noted."""
    case = pack.case
    feared = (
        case.safety_plan.danger_from.strip(),
        case.danger_now.kinds,
        case.danger_now.answer == "yes",
        *told_in(pack, "future-why"),
    )
    return _("Yes") if any(feared) else ""


def future_why(pack: PackInput) -> str:
    """Return what the danger is, from whom, and what makes it more likely."""
    return spaced(
        (
            *labelled(pack, "safety_plan.danger_from"),
            *_danger(pack),
            *told_in(pack, "future-why"),
            *still_tied(pack),
            *labelled(pack, "safety_plan.if_they_go_back", "person.expected_next"),
            _risks(pack),
        )
    )


def _risks(pack: PackInput) -> str:
    risks = pack.case.missing.risks.strip()
    told = _("Risks noted in case they go missing: {risks}")
    return told.format(risks=risks) if risks else ""


def _danger(pack: PackInput) -> Iterator[str]:
    """Yield the danger as noted; after a "no", what was said is no danger."""
    danger = pack.case.danger_now
    if danger.kinds:
        kinds = "; ".join(label_of("danger_now.kinds", kind) for kind in danger.kinds)
        when = typed_moment(danger.answered_at)
        at = _("Danger noted ({when}): {kinds}.") if when else _("Danger: {kinds}.")
        yield at.format(when=when, kinds=kinds)
    if danger.answer != "no" and danger.what.strip():
        yield danger.what
