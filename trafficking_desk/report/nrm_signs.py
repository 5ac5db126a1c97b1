"""The box for signs: those that no other box holds, and where the others stand."""

from trafficking_desk.report.nrm_form import page_number
from trafficking_desk.report.nrm_lines import reported, reporter, spaced, you_choose
from trafficking_desk.report.nrm_told import OTHER_SIGNS, box_of, noticed, told_in, what
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _


def indicators(pack: PackInput) -> str:
    """Return whether any sign was noticed: by us, if somebody else types."""
    if not any(noticed(pack)):
        return ""
    who = reporter(pack)
    told = _("Signs were noticed, as {who} reports: see the next box.")
    return you_choose([told.format(who=who)]) if who else _("Yes")


def other_signs(pack: PackInput) -> str:
    """Return the signs that no box above holds; without any, all of them in short."""
    here = spaced(told_in(pack, OTHER_SIGNS))
    short = spaced(dict.fromkeys(what(pack, sign) for sign in noticed(pack)))
    return reported(pack, here or short)


def where_signs_stand(pack: PackInput) -> str:
    """Return the numbers of the questions that hold the other signs in full."""
    boxes = {box_of(pack, sign) for sign in noticed(pack)} - {OTHER_SIGNS}
    numbers = sorted({page_number(box) for box in boxes})
    if not numbers:
        return ""
    listed = ", ".join(map(str, numbers))
    if any(told_in(pack, OTHER_SIGNS)):
        return _("More signs stand under these questions: {numbers}.").format(
            numbers=listed
        )
    told = _("They stand in full under these questions: {numbers}.")
    return told.format(numbers=listed)
