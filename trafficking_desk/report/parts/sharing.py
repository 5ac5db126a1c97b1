"""What the person agreed to, and decisions to share without agreement."""

from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt
from trafficking_desk.report.parts.answers import has_any, rows_of
from trafficking_desk.report.parts.fitting import cannot_decide
from trafficking_desk.report.tree import Heading, Node, Paragraph
from trafficking_desk.words import _

_ASKED: Final = tuple(
    f"consent.{name}"
    for name in (
        "nrm",
        "police",
        "sharing",
        "alone_when_asked",
        "interpreter_kind",
        "explained_by",
    )
)
_DECIDED: Final = tuple(
    f"consent.share_without_consent.{name}" for name in ("reason", "by", "at")
)


def sharing_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the answers; for a child also that agreement is not needed."""
    case = pack.case
    paths = _ASKED
    if cannot_decide(pack):
        paths = (*paths, "consent.cannot_decide_because")
    nodes: list[Node] = []
    if pack.is_child:
        nodes.append(Paragraph(_of_a_child(pack)))
    elif not has_any(case, (*_ASKED, "consent.words", *_DECIDED)):
        return ()
    nodes += rows_of(pack, (*paths, "consent.words"), words="words")
    if case.consent.share_without_consent.decided:
        nodes.append(Heading(_("Shared without agreement")))
        nodes += rows_of(pack, _DECIDED, reason="judgement")
    return tuple(nodes)


def _of_a_child(pack: PackInput) -> str:
    if age_in_doubt(pack):
        return _(
            "If they are under 18, they do not have to agree before they are referred."
            " We treat them as a child. Tell them what happens and listen to what they"
            " want."
        )
    return _(
        "A child does not have to agree before they are referred. Tell them"
        " what happens and listen to what they want."
    )
