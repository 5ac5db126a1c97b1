"""When a paper was made, in the words that fit it: evidence must not say more."""

from trafficking_desk.cases.dates import day_text, moment_in_words
from trafficking_desk.report.tree import Document
from trafficking_desk.words import _


def made_text(document: Document) -> str:
    """Return what stands at the foot: an empty form says nothing that is known."""
    day = day_text(document.as_of.date())
    if document.code:
        return _("Form printed on {day}").format(day=day)
    if not document.of_case:
        return _("Printed on {day}").format(day=day)
    return _("As known on {moment}").format(moment=moment_in_words(document.as_of))
