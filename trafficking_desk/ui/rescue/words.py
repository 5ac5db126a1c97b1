"""What was lost, said plainly."""

from trafficking_desk.desk.rescue import Rescued, RescuedCase
from trafficking_desk.words import _


def lost_words(found: Rescued) -> tuple[str, str]:
    """Return title and text about what could not be read."""
    hurt = sum(1 for one in found.cases if one.lost)
    if found.is_whole:
        title = _("Every answer could be read")
        text = _(
            "{torn} of {pages} pieces of the file are damaged, and no answer lay in "
            "them. Photos, documents, names of people and the history are not shown "
            "here."
        )
    else:
        title = _("Not everything could be read")
        text = _(
            "{torn} of {pages} pieces of the file are damaged. Answers are missing "
            "from {hurt} cases. {lost} more answers are missing, and it cannot be "
            "told from which case. Where the newest answer is lost, an older one "
            "stands. Photos, documents, names of people and the history are not "
            "shown here."
        )
    return title, text.format(
        torn=found.torn_pages, pages=found.pages, hurt=hurt, lost=found.lost
    )


def case_words(one: RescuedCase) -> str:
    """Return how much of a case is missing; "" for nothing that is known of."""
    if not one.lost:
        return ""
    if one.lost == 1:
        return _("1 answer of this case could not be read.")
    return _("{lost} answers of this case could not be read.").format(lost=one.lost)


def case_name(one: RescuedCase) -> str:
    """Return what to call it; a case without its first answers has no reference."""
    named = (one.case.reference, one.case.person.known_as)
    return "  ·  ".join(filter(None, named)) or _("A case without its reference")
