"""What we ask of whoever takes a case on."""

from collections.abc import Iterator

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.nrm_request import nrm_request
from trafficking_desk.report.parts.others import check_children, check_others
from trafficking_desk.report.parts.rung import (
    DOORS,
    GUARDIANS,
    POLICE,
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
    yield _keep_safe(pack, door)
    yield from check_others(pack)
    yield from interpreter_request(pack)
    yield from nrm_request(pack, door)
    if "refer_guardian_service" in steps and door is not GUARDIANS:
        yield _("Bring in the guardian service for trafficked children.")
    yield warn_nobody(pack)


def requests_beside(pack: PackInput, door: Door | None = None) -> Iterator[str]:
    """Yield what we ask of children's services about children beside an adult."""
    yield ring_us(pack, door)
    yield check_children()
    yield _("Agree with us how to keep the children, and the adult, safe tonight.")
    yield from interpreter_request(pack)
    yield warn_nobody(pack)


def ring_us(pack: PackInput, door: Door | None) -> str:
    """Return when to ring us: as they said they would, else today."""
    if door is None and _is_agreed(pack):
        ring = _("Ring us today, and by any time that we agreed.")
    elif door is None:
        ring = _("Ring us today.")
    elif due := ring_back_of(pack, door):
        ring = _late(pack, due) if is_past(pack, due) else _soon(pack, due)
    else:
        ring = _("Ring us today.")
    return " ".join((ring, _("Tell us who has this, and their number.")))


def interpreter_request(pack: PackInput) -> Iterator[str]:
    """Yield who may interpret, if anyone needs to."""
    person = pack.case.person
    if person.interpreter != "yes" and "interpreter" not in pack.case.needs:
        return
    spoken = ", ".join(person.languages)
    ask = _("Use a trained interpreter, never someone they know.")
    if spoken:
        ask = _("Use a trained interpreter ({all}), never someone they know.")
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
    return f"{never} {tell}"


def _keep_safe(pack: PackInput, door: Door | None) -> str:
    if not pack.is_child:
        return _("Agree with the person and us how to keep them safe tonight.")
    if door is POLICE:
        return _("Agree with us how to keep the child safe tonight.")
    return _("Agree with the police and us how to keep the child safe tonight.")


def _is_agreed(pack: PackInput) -> bool:
    """Say whether a service is to ring us at a time that has not gone by."""
    times = filter(None, (ring_back_of(pack, door) for door in DOORS))
    return any(not is_past(pack, due) for due in times)


def _late(pack: PackInput, due: str) -> str:
    words = _("You were to ring us by {when}: please ring now.")
    return words.format(when=_shown(pack, due))


def _soon(pack: PackInput, due: str) -> str:
    return _("Please ring us by {when}, as agreed.").format(when=_shown(pack, due))


def _shown(pack: PackInput, due: str) -> str:
    return by_words(due, pack.as_of.date().isoformat())


def _wished(pack: PackInput) -> Iterator[str]:
    if pack.case.person.interpreter_gender == "female":
        yield _("They asked for a woman.")
    if pack.case.person.interpreter_gender == "male":
        yield _("They asked for a man.")
