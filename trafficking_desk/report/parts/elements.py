"""What this may be: each part of the legal test, in words."""

from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.outcome import ElementResult
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.views import ActView, MeansView, PlainView, PurposeView
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Heading, Node, Paragraph, Points
from trafficking_desk.words import _

_TRAFFICKING: Final[tuple[ElementName, ...]] = ("act", "means", "purpose")
_SLAVERY: Final[tuple[ElementName, ...]] = ("held", "service")

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
    if result.signs:
        yield Paragraph(_bearing_text(has_view=bool(views)))
        yield Points(tuple(_(pack.sign_text(one)) for one in result.signs))


def _not_needed(pack: PackInput) -> str:
    if pack.is_child:
        return _("Not needed for anyone under 18.")
    return _("Not needed: the person was under 18 when it happened.")


def _bearing_text(*, has_view: bool) -> str:
    if has_view:
        return _("Signs that bear on this, in the checklist's words:")
    return _("This may have happened. Signs that bear on it, in the checklist's words:")


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
