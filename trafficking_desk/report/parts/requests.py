"""What we ask of whoever takes a case on."""

from collections.abc import Iterator

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.nrm_request import nrm_request
from trafficking_desk.report.parts.rung import (
    DOORS,
    Door,
    by_words,
    is_past,
    ring_back_of,
)
from trafficking_desk.words import _


def requests(pack: PackInput, door: Door | None = None) -> Iterator[str]:
    """Yield what we ask, first thing first; `door` is who reads it, None if anyone."""
    yield ring_us(pack, door)
    steps = {step.id for step in pack.outcome.steps}
    if pack.is_child:
        yield _("Agree with the police and us how to keep the child safe tonight.")
    else:
        yield _("Agree with the person and us how to keep them safe tonight.")
    yield from others_at_risk(pack)
    yield from interpreter_request(pack)
    yield from nrm_request(pack, door)
    if "refer_guardian_service" in steps:
        yield _("Bring in the guardian service for trafficked children.")
    yield warn_nobody(pack)


def requests_beside(pack: PackInput, door: Door | None = None) -> Iterator[str]:
    """Yield what we ask of children's services about children beside an adult."""
    yield ring_us(pack, door)
    yield _check_children()
    yield _("Agree with us how to keep the children, and the adult, safe tonight.")
    yield from interpreter_request(pack)
    yield warn_nobody(pack)


def ring_us(pack: PackInput, door: Door | None) -> str:
    """Return when to ring us: as they said they would, else today."""
    agreed = _agreed(pack, door)
    if not agreed:
        return _("Ring us back today. Tell us who has this, and their number.")
    due, shown = agreed
    if is_past(pack, due):
        late = _("You were to ring us back by {when}: please ring now.")
    elif door is None:
        late = _("Ring us back today; if we agreed a time, by then ({when}).")
    else:
        late = _("Ring us back by {when}, as agreed.")
    who = _("Tell us who has this, and their number.")
    return " ".join((late.format(when=shown), who))


def others_at_risk(pack: PackInput) -> Iterator[str]:
    """Yield what we ask for those who may be at risk beside the person."""
    at_risk = pack.case.facts.others_at_risk
    if "children" in at_risk and pack.is_child:
        yield _(
            "Check on brothers, sisters and other children, too: where are they, and"
            " are they safe tonight?"
        )
    elif "children" in at_risk or _council_is_told(pack):
        yield _check_children()
    if "adults" in at_risk:
        yield _("Other adults may be at risk, too. Ask us what we know of them.")


def interpreter_request(pack: PackInput) -> Iterator[str]:
    """Yield who may interpret, if anyone needs to."""
    person = pack.case.person
    if person.interpreter != "yes" and "interpreter" not in pack.case.needs:
        return
    spoken = "; ".join(person.languages)
    ask = _("Use a trained interpreter, never someone they know.")
    if spoken:
        ask = _("Use a trained interpreter, never someone they know. Languages: {all}.")
    yield " ".join((ask.format(all=spoken), *_wished(pack)))


def warn_nobody(pack: PackInput) -> str:
    """Return whom not to warn, and who was told already."""
    never = _("Do not contact, warn or ask anyone who may be involved.")
    home = pack.case.home
    if not pack.is_child or home.parents_told != "yes":
        tell = _("Ask us before you tell anyone at home.")
    elif home.by.strip():
        words = _(
            "Parents were told ({by}): ask us before you tell anyone else at home."
        )
        tell = words.format(by=home.by.strip())
    else:
        tell = _("Parents were told: ask us before you tell anyone else at home.")
    hidden = pack.case.safety_plan.must_not_know.strip()
    if hidden and not pack.is_child:  # of a child it stands with the parents
        also = _("Who must not know where they are: {people}.")
        tell = f"{tell} {also.format(people=hidden.removesuffix('.'))}"
    return f"{never} {tell}"


def _agreed(pack: PackInput, door: Door | None) -> tuple[str, str] | None:
    """Return the time agreed, and how it is shown; None if there is none."""
    today = pack.as_of.date().isoformat()
    for one in (door,) if door else DOORS:
        due = ring_back_of(pack, one)
        if due and (door or not is_past(pack, due)):
            return due, by_words(due, today)
    return None


def _council_is_told(pack: PackInput) -> bool:
    steps = {step.id for step in pack.outcome.steps}
    return not pack.is_child and "refer_childrens_services" in steps


def _check_children() -> str:
    return _(
        "Check on the children who may be at risk: who and where they are, and if"
        " they are safe tonight."
    )


def _wished(pack: PackInput) -> Iterator[str]:
    if pack.case.person.interpreter_gender == "female":
        yield _("They asked for a woman.")
    if pack.case.person.interpreter_gender == "male":
        yield _("They asked for a man.")
