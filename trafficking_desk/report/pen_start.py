"""How every form for a pen begins: what keeps people safe, then whose it is."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.tree import Lines, Node, Notice, Paragraph
from trafficking_desk.words import N_, _

Team = Literal["child", "adult", "either"]

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
_TEAMS: Final[Mapping[Team, tuple[str, str]]] = {
    "child": COUNCIL,
    "adult": ADULT_TEAM,
    "either": EITHER_TEAM,
}
_OF_THE_TRUST: Final[Mapping[Team, str]] = {
    "child": N_("Trust Gateway team: number"),
    "adult": N_("Trust adult safeguarding: number"),
    "either": N_("Trust Gateway or adult team: number"),
}
# What may be asked to fill in the form, marked.
ASK_NOTHING: Final = N_("Do not question the person to fill this in.")
ASK_NEEDS: Final = N_(
    "Ask what they need and want. Do not question them about what happened."
)
ASK_WISHES: Final = N_(
    "Ask what they want and what feels safe. Do not press them for an answer, or for"
    " what happened."
)


def danger_box(first: str = "", ask: str = ASK_NOTHING) -> Notice:
    """Return the red box; `first` is what to do after 999 in this kind of place.

    `ask` is what may be asked, and what not, marked; "" if they are not there.
    """
    points = (
        _("Do not warn anyone who may be involved."),
        _("Do not fill this in where they can see it; leave no copy."),
        _(ask) if ask else "",
        _("Never promise to keep it secret."),
    )
    title = _("In danger now, or about to be moved? Ring 999 first")
    return Notice("danger", title, first, tuple(filter(None, points)))


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
        yield Lines(_(label), 1, hint=_(hint) if hint else "")


def team_line(team: Team, nation: Nation) -> tuple[str, str]:
    """Return the line for whom to ring in `nation`; it needs no hint."""
    label, _hint = _TEAMS[team]
    return (_OF_THE_TRUST[team] if nation == "northern_ireland" else label), ""


def go_on() -> Paragraph:
    """Return what to do when the lines are full."""
    return Paragraph(
        _(
            "No room? Continue on a sheet: write the code of this page and our"
            " reference on it."
        ),
        small=True,
    )
