"""Which papers need no case, by what they are for. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.vocabulary import SettingKind
from trafficking_desk.content.model import Content
from trafficking_desk.report.documents import DOCUMENTS
from trafficking_desk.report.page_codes import FORMS
from trafficking_desk.ui.forms_to_print.presenter import Paper
from trafficking_desk.ui.signs.lists import QUICK_LISTS
from trafficking_desk.words import N_, _

DISCREET: Final = "discreet"
CARDS: Final = frozenset({DISCREET, "child_card"})  # asked first: is it safe?
BRIEF: Final = "team_brief"
QUICK: Final = "quick_"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Papers for one purpose; `more` stand behind a click."""

    title: str
    papers: tuple[Paper, ...]
    more: tuple[Paper, ...] = ()


_NUMBERS: Final = (
    Paper(
        "wall",
        N_("Contact sheet for the wall"),
        N_("One page with every number of your nation."),
        "contacts.pdf",
    ),
    Paper(
        "pocket",
        N_("Contact sheet for the pocket"),
        N_("One page that you fold twice. The same numbers, and what to say."),
        "contacts-pocket.pdf",
    ),
)
_CHECKLISTS: Final = (
    Paper(
        "child",
        N_("Checklist for pen: a child"),
        N_("Every sign, in the order of the screens."),
        "checklist-child.pdf",
    ),
    Paper(
        "adult",
        N_("Checklist for pen: an adult"),
        N_("Every sign, in the order of the screens."),
        "checklist-adult.pdf",
    ),
)
_CARRIED: Final = (
    Paper(
        DISCREET,
        N_("Card with two numbers and no title"),
        N_("For someone who must not be found with it. We ask first if it is safe."),
        "numbers.pdf",
    ),
    Paper(
        "child_card",
        N_("Child's card"),
        N_("Whom a child can ring. We ask first if it is safe."),
        "card.pdf",
    ),
)
_HANDED: Final = {
    "language_sheet": N_("To point at the language that they speak."),
    "parents_sheet": N_("Only if nobody at home may be involved."),
}
_PEN: Final = {
    "blank_assessment": N_("Every question of the screens, in their order."),
    "blank_body_map": N_("Marks that you can already see."),
    "blank_child_plan": N_("Today's part by you, the rest with others."),
    "blank_adult_plan": N_("Today's part by you, the rest with others."),
    "blank_missing_person": N_("What the police ask, in their order."),
    "blank_chronology": N_("What happened when, a line each."),
}


def shelves(content: Content, kind: SettingKind) -> Iterator[Shelf]:
    """Yield the papers; the short checklist of this place of work stands first."""
    yield Shelf(N_("Numbers to ring"), _NUMBERS)
    own, others = _short_lists(content, kind)
    pen = tuple(_document(one, about) for one, about in _PEN.items())
    yield Shelf(N_("For pen, to type in later"), (*own, *_CHECKLISTS, *pen), others)
    handed = tuple(_document(one, about) for one, about in _HANDED.items())
    yield Shelf(N_("For the person, or those at home"), (*_CARRIED, *handed))
    yield Shelf(N_("For your team"), tuple(_team(content)))


def find_paper(content: Content, kind: SettingKind, paper: str) -> Paper | None:
    """Return one paper by its id; None if there is none."""
    for shelf in shelves(content, kind):
        for one in (*shelf.papers, *shelf.more):
            if one.id == paper:
                return one
    return None


def _team(content: Content) -> Iterator[Paper]:
    brief = next((one for one in content.guidance if one.id == BRIEF), None)
    if brief is not None:
        yield Paper(BRIEF, brief.title, brief.for_whom, "team-brief.pdf")
    yield _document("poster", N_("For a staff room: the signs, and whom to tell."))


def _short_lists(
    content: Content, kind: SettingKind
) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """Return the short checklist of this kind of place, and those of others."""
    about = N_("At most 20 signs, and a page for what they said.")
    own: list[Paper] = []
    others: list[Paper] = []
    for one in content.quick_lists:
        title = _("Checklist for pen: {place}").format(place=_(one.title))
        file = f"checklist-{one.id.replace('_', '-')}.pdf"
        paper = Paper(f"{QUICK}{one.id}", title, about, file)
        (own if one.id == QUICK_LISTS.get(kind) else others).append(paper)
    return tuple(own), tuple(others)


def _document(document: str, about: str) -> Paper:
    file = f"{document.removeprefix('blank_').replace('_', '-')}.pdf"
    if document in FORMS:
        file = f"form-{file}"
    return Paper(document, DOCUMENTS[document].title, about, file)
