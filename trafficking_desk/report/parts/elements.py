"""What this may be: each part of the legal test, in words."""

from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.outcome import ElementResult
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.views import ActView, MeansView, PlainView, PurposeView
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt
from trafficking_desk.report.tree import Heading, Node, Paragraph, Table
from trafficking_desk.words import N_, _

_TRAFFICKING: Final[tuple[ElementName, ...]] = ("act", "means", "purpose")
_SLAVERY: Final[tuple[ElementName, ...]] = ("held", "service")
_SHORT: Final[dict[ElementName, str]] = {
    "act": N_("What was done"),
    "means": N_("How it was done"),
    "purpose": N_("What for"),
    "held": N_("Kept by force or fear"),
    "service": N_("Made to work or serve"),
}

View = ActView | MeansView | PurposeView | PlainView


def elements_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the picture, then trafficking and slavery part by part."""
    picture = label_of("picture", pack.outcome.picture)
    return (
        Paragraph(picture, strong=True),
        Paragraph(_intro(pack)),
        Heading(_("Trafficking")),
        *_route(pack, _TRAFFICKING),
        Heading(_("Slavery, servitude and forced work")),
        *_route(pack, _SLAVERY),
        *_bearing(pack),
    )


def _intro(pack: PackInput) -> str:
    if pack.is_child:
        return _(
            "For a child, trafficking means that someone drew in, moved, kept or took"
            " in the child in order to use them. How it was done, and whether the child"
            " agreed, do not matter."
        )
    return _(
        "Trafficking means that someone drew in, moved, kept or took in the person, in"
        " a way that left no free choice, in order to use them."
    )


def _route(pack: PackInput, names: tuple[ElementName, ...]) -> Iterator[Node]:
    for name in names:
        yield Heading(label_of("element", name), 3)
        yield from _element(pack, name, pack.outcome.elements[name])


def _element(
    pack: PackInput, name: ElementName, result: ElementResult
) -> Iterator[Node]:
    if result.state == "not_needed":
        yield Paragraph(_not_needed(pack))
    views = getattr(pack.case.views, name)
    for view in views:
        yield Paragraph(view_text(name, view), "judgement")
    if not views and result.state == "not_shown":
        yield Paragraph(_("Nothing recorded about this yet. It can still come up."))
    if not views and result.state == "possible":
        yield Paragraph(_("This may have happened: see the signs below."))


def _not_needed(pack: PackInput) -> str:
    if pack.is_child and age_in_doubt(pack):
        return _("Not needed if they are under 18. We treat them as a child.")
    if pack.is_child:
        return _("Not needed for anyone under 18.")
    return _("Not needed: the person was under 18 when it happened.")


def _bearing(pack: PackInput) -> tuple[Node, ...]:
    """Return each sign once, with the parts of the test that it bears on."""
    parts: dict[str, list[str]] = {}
    for name, short in _SHORT.items():
        for sign in pack.outcome.elements[name].signs:
            parts.setdefault(sign, []).append(_(short))
    if not parts:
        return ()
    head = (_("Sign, in the words of our list"), _("What it bears on"))
    rows = tuple((_(pack.sign_text(one)), "\n".join(on)) for one, on in parts.items())
    return (Heading(_("Signs that bear on this")), Table(head, rows, (7, 4)))


def view_text(name: ElementName, view: View) -> str:
    """Return one view with its reason, or that no reason was written."""
    kind = getattr(view, "kind", UNSET)
    parts = [label_of("view", view.view)]
    if kind is not UNSET:
        parts.append(label_of(f"{name}.kind", kind))
    said = ": ".join(parts)
    if view.because.strip():
        return _("{said}. Why: {reason}").format(said=said, reason=view.because)
    return _("{said}. No reason was written down.").format(said=said)
