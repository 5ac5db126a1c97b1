"""How every form for a pen begins: what keeps people safe, then whose it is."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.tree import Lines, Node, Notice, Paragraph
from trafficking_desk.words import N_, _

# Each a label and its hint, marked.
LEAD: Final = (
    N_("Safeguarding lead: number"),
    N_("The deputy's, if the lead may be involved."),
)
SUPERVISOR: Final = (
    N_("Your supervisor: number"),
    N_("Another one's, if yours may be involved."),
)
COUNCIL: Final = (
    N_("Children's services: number"),
    N_("In Northern Ireland: the Trust."),
)
EITHER_TEAM: Final = (
    N_("Children's or adult services: number"),
    N_("In Northern Ireland: the Trust."),
)
ADULT_TEAM: Final = (
    N_("Adult safeguarding: number"),
    N_("Children's services for any child. In Northern Ireland: the Trust."),
)


def danger_box(first: str = "") -> Notice:
    """Return the red box; `first` is what to do after 999 in this kind of place."""
    return Notice(
        "danger",
        _("In danger now, or about to be moved? Ring 999 first"),
        first,
        (
            _("Do not warn anyone who may be involved."),
            _("Do not fill this in where they can see it; leave no copy."),
            _("Do not question the person to fill this in."),
            _("Never promise to keep it secret."),
        ),
    )


def how_to_type_in() -> Paragraph:
    """Return the small line that leads from the paper to the screen."""
    return Paragraph(
        _(
            "To type this in later: Forms to print → Type in a paper form, code at the"
            " foot of each page."
        ),
        small=True,
    )


def numbers(
    lead: tuple[str, str] = LEAD, council: tuple[str, str] = COUNCIL
) -> Iterator[Node]:
    """Yield a line for each of the two numbers that are needed today."""
    for label, hint in (lead, council):
        yield Lines(_(label), 1, hint=_(hint))


def go_on() -> Paragraph:
    """Return what to do when the lines are full."""
    return Paragraph(
        _(
            "No room? Continue on a sheet: write the code of this page and our"
            " reference on it."
        ),
        small=True,
    )
