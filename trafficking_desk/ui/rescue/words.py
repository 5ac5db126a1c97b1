"""What was lost, said plainly."""

from trafficking_desk.desk.rescue import Rescued, RescuedCase
from trafficking_desk.store.salvage import SalvagedFile
from trafficking_desk.words import _


def lost_words(found: Rescued) -> tuple[str, str]:
    """Return title and text about what could not be read."""
    hurt = sum(1 for one in found.cases if one.lost)
    parts = [_("{torn} of {pages} pieces of the file are damaged.")]
    if found.is_whole:
        parts.append(_("No answer lay in them."))
    if hurt:
        parts.append(_("Cases with answers missing: {hurt}."))
    if found.lost:
        parts.append(_("Answers missing from cases nobody can tell: {lost}."))
    if not found.ended:
        parts.append(_("The newest answers of all may be missing too."))
    if not found.is_whole:
        parts.append(_("Where the newest answer is lost, an older one stands."))
    parts.append(_("Names of staff, removed files and the history are not shown here."))
    whole, torn = _("Every answer could be read"), _("Not everything could be read")
    text = " ".join(parts).format(
        torn=found.torn_pages, pages=found.pages, hurt=hurt, lost=found.lost
    )
    return whole if found.is_whole else torn, text


def case_words(one: RescuedCase) -> str:
    """Return how much of a case is missing; "" for nothing that is known of."""
    if not one.lost:
        return ""
    if one.lost == 1:
        return _("1 answer of this case could not be read.")
    return _("{lost} answers of this case could not be read.").format(lost=one.lost)


def file_name(file: SalvagedFile) -> str:
    """Return what to call a file on the screen."""
    return file.description or _("A paper that went out, or a file without its words")


def case_name(one: RescuedCase) -> str:
    """Return what to call it; a case without its first answers has no reference."""
    named = (one.case.reference, one.case.person.known_as)
    return "  ·  ".join(filter(None, named)) or _("A case without its reference")
