"""What was seen and heard, as it is typed: each sign once, in the box it fits best."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sign import Sign
from trafficking_desk.content.sign import SignDef
from trafficking_desk.report.nrm_lines import spaced
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import N_, _

OTHER_SIGNS: Final = "indicator-details"
# Signs that stand elsewhere than their group or what they bear on says.
_OWN_BOX: Final = {
    "alb_group_living": "living-conditions",
    "alb_tied_housing": "living-conditions",
    "mov_recruited_promise": "start",
    "mov_arranged_other": "start",
    "asx_moved_brothels": "journey",
    "mov_imminent_move": "future-why",
    "mov_vehicle_adults": OTHER_SIGNS,  # beside them, not on a journey
}
_CONTROL: Final = "control_by_others"
_OF_GROUP: Final = {"living_and_care": "living-conditions", "movement": "journey"}
# For a child: an adult's sheet without a name leaves this box out.
_OF_CHILD: Final = {"education_and_services": "education"}
_OF_ELEMENT: Final = {
    "act": "start",
    "purpose": "required-to-do",
    "service": "required-to-do",
}

_HOW: Final = {
    "seen": (N_("Seen by {who}"), N_("Seen")),
    "told_by_person": (N_("Told by the person to {who}"), N_("Told by the person")),
    "told_by_other": (
        N_("Told by someone else; source: {who}"),
        N_("Told by someone else"),
    ),
    "recorded_elsewhere": (
        N_("Written in another record; source: {who}"),
        N_("Written in another record"),
    ),
}
_NOT_SAID: Final = (
    N_("How it is known: not recorded; source: {who}"),
    N_("How it is known: not recorded"),
)


def noticed(pack: PackInput) -> Iterator[Sign]:
    """Yield the signs that count."""
    return (sign for sign in pack.case.signs if sign.counts)


def told_in(pack: PackInput, box: str) -> Iterator[str]:
    """Yield each sign that stands in a box, in full."""
    return (told(pack, sign) for sign in noticed(pack) if box_of(pack, sign) == box)


def told(pack: PackInput, sign: Sign) -> str:
    """Return who told or saw it, when and where, then the words or the note.

    The checklist's wording stands only where there is neither, and says so.
    """
    how = _how(sign)
    if sign.words.strip() or sign.note.strip():
        return f"{how}: {what(pack, sign)}"
    return f"{what(pack, sign)} {how}."


def what(pack: PackInput, sign: Sign) -> str:
    """Return the words in quotation marks, and the note; else the checklist's."""
    quoted = f"“{sign.words.strip()}”" if sign.words.strip() else ""
    note = sign.note.strip()
    if quoted and note:
        return _("{words} Worker's note: {note}").format(words=quoted, note=note)
    if quoted or note:
        return quoted or note
    text = _(pack.sign_text(sign.indicator))
    return _("Ticked on a checklist of signs: “{sign}”.").format(sign=text)


def _how(sign: Sign) -> str:
    with_who, alone = _HOW.get(str(sign.known_by), _NOT_SAID)
    how = _(with_who).format(who=sign.by.strip()) if sign.by.strip() else _(alone)
    when = typed_moment(sign.when)
    if when and sign.known_by in {"told_by_person", "told_by_other"}:
        when = _("it happened: {when}").format(when=when)
    at = "; ".join(filter(None, (when, sign.where.strip())))
    how = f"{how} ({at})" if at else how
    asked = _("{how}, asked “{question}”")
    return asked.format(how=how, question=sign.asked) if sign.asked.strip() else how


def box_of(pack: PackInput, sign: Sign) -> str:
    """Return the box of the form in which a sign is typed."""
    group = group_of(pack, sign)
    known = pack.sign(sign.indicator)
    if known is None:
        return OTHER_SIGNS
    if sign.indicator in _OWN_BOX:
        return _OWN_BOX[sign.indicator]
    if pack.is_child and group in _OF_CHILD:
        return _OF_CHILD[group]
    return _OF_GROUP.get(group) or _box_of_elements(sign, known, group)


def _box_of_elements(sign: Sign, known: SignDef, group: str) -> str:
    first = "act" if "act" in known.bears_on else "".join(known.bears_on[:1])
    if first in _OF_ELEMENT:
        return _OF_ELEMENT[first]
    return "treatment" if _is_treatment(sign, known, group) else OTHER_SIGNS


def group_of(pack: PackInput, sign: Sign) -> str:
    """Return the id of a sign's group on the checklist, or ""."""
    return next(
        (
            group.id
            for group in pack.content.groups
            if any(one.id == sign.indicator for one in group.signs)
        ),
        "",
    )


def _is_treatment(sign: Sign, known: SignDef, group: str) -> bool:
    """Say whether it tells what was done to them, not how they seemed to us."""
    if not known.bears_on:
        return False
    if "held" in known.bears_on or known.kind == "harm_sign":
        return True
    was_told = sign.known_by in ("told_by_person", "told_by_other")
    return was_told and group not in ("says_and_behaves", "school_setting")


def keeps_them(pack: PackInput) -> str:
    """Return in short what may keep the person there: papers, debt, threats."""
    signs = list(noticed(pack))
    treated = [sign for sign in signs if box_of(pack, sign) == "treatment"]
    kept = [
        sign
        for sign in signs
        if _bears(pack, sign, "held")
        or (sign in treated and group_of(pack, sign) == _CONTROL)
    ]
    return spaced(dict.fromkeys(what(pack, sign) for sign in kept or treated))


def _bears(pack: PackInput, sign: Sign, element: str) -> bool:
    known = pack.sign(sign.indicator)
    return known is not None and element in known.bears_on
