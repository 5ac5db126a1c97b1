"""All that the page on the legal test needs to draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol, get_args

from msgspec import UNSET

from trafficking_desk.assessment.elements import bearing
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.views import ActView, MeansView, PlainView, PurposeView
from trafficking_desk.cases.vocabulary import (
    ActKind,
    ElementName,
    MeansKind,
    PurposeKind,
    ViewStrength,
)
from trafficking_desk.content.sign import SignDef
from trafficking_desk.words import N_, _

View = ActView | MeansView | PurposeView | PlainView

KINDS: Final[Mapping[ElementName, tuple[str, ...]]] = {
    "act": get_args(ActKind),
    "means": get_args(MeansKind),
    "purpose": get_args(PurposeKind),
}


@dataclass(frozen=True, slots=True)
class PartWords:
    """How a part is put: a question, plain words, the law's word, the whole."""

    title: str
    legal: str
    plain: str
    whole: str  # the one thing to tick, or that none of the kinds fits


WORDS: Final[Mapping[ElementName, PartWords]] = {
    "act": PartWords(
        N_("What was done?"),
        N_("act"),
        N_(
            "Someone found the person, moved them, passed them on, hid them or took "
            "them in. The distance does not matter."
        ),
        N_("I am not sure in which way"),
    ),
    "means": PartWords(
        N_("How was it done?"),
        N_("means"),
        N_(
            "Threats, force, lies, pressure, or use of someone's need. Saying yes does "
            "not count when it was got in one of these ways."
        ),
        N_("I am not sure in which way"),
    ),
    "purpose": PartWords(
        N_("What was it for?"),
        N_("purpose"),
        N_(
            "What someone wanted to gain from the person. It counts even if it has not "
            "happened yet."
        ),
        N_("I am not sure for what"),
    ),
    "held": PartWords(
        N_("Are they kept by force or threat?"),
        N_("slavery, servitude or forced labour: threat of a penalty"),
        N_(
            "They cannot leave or say no, because something bad would happen to them "
            "or to people they love."
        ),
        N_("They are kept by force or threat"),
    ),
    "service": PartWords(
        N_("Are they made to work or serve?"),
        N_("slavery, servitude or forced labour: work or service"),
        N_(
            "They do work or other things for someone, and did not freely choose it. "
            "Nobody needs to have moved them."
        ),
        N_("They are made to work or serve"),
    ),
}


@dataclass(frozen=True, slots=True)
class BearingSign:
    """A recorded sign, and how it is known ("" when that was not said)."""

    text: str
    known: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """One thing the worker may think. `item` is "" while it is not ticked."""

    kind: str
    label: str
    item: str = ""
    view: ViewStrength = "possible"
    because: str = ""


@dataclass(frozen=True, slots=True)
class PartState:
    """One part; `needed` is False where the law does not ask for it."""

    name: ElementName
    title: str
    legal: str
    plain: str
    needed: bool
    signs: tuple[BearingSign, ...]
    views: tuple[ViewState, ...]


@dataclass(frozen=True, slots=True)
class PageState:
    """The whole page: two routes of parts."""

    reference: str
    trafficking: tuple[PartState, ...]
    slavery: tuple[PartState, ...]
    kept: bool = False  # half-typed words were put back


class ViewsScreen(Protocol):
    """What the presenter tells the screen."""

    def show_parts(self, state: PageState) -> None:
        """Draw the page."""

    def show_part(self, part: PartState, focus: str) -> None:
        """Draw one part anew; the kind `focus` gets the focus."""

    def ask_removal(self, name: ElementName, kind: str, item: str) -> None:
        """Ask whether a view with reasons may go."""


def part_state(
    name: ElementName,
    views: Mapping[str, View],
    signs: tuple[BearingSign, ...],
    *,
    needed: bool,
) -> PartState:
    """Return a part with every kind, ticked or not, in the law's order."""
    words = WORDS[name]
    rows: list[ViewState] = []
    for kind in (*KINDS.get(name, ()), ""):
        label = label_of(f"{name}.kind", kind) if kind else _(words.whole)
        mine = [(item, view) for item, view in views.items() if kind_of(view) == kind]
        rows += [
            ViewState(kind, label, item, view.view, view.because) for item, view in mine
        ] or [ViewState(kind, label)]
    return PartState(
        name=name,
        title=_(words.title),
        legal=_(words.legal),
        plain=_(words.plain),
        needed=needed,
        signs=signs,
        views=tuple(rows),
    )


def bearing_signs(
    case: Case, meanings: Mapping[str, SignDef]
) -> dict[ElementName, tuple[BearingSign, ...]]:
    """Return by part the recorded signs that are evidence of it."""
    return {
        name: tuple(
            BearingSign(
                _(meanings[sign.indicator].text),
                "" if sign.known_by is UNSET else label_of("known_by", sign.known_by),
            )
            for sign in signs
        )
        for name, signs in bearing(case, meanings).items()
    }


def kind_of(view: View) -> str:
    """Return the kind, "" for none."""
    kind = getattr(view, "kind", UNSET)
    return "" if kind is UNSET else str(kind)
