"""How every paper of a case begins and ends: title, reference, sections."""

from collections.abc import Iterable
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.gaps import gaps_for
from trafficking_desk.report.tree import Document, Node, Paragraph, Section
from trafficking_desk.words import _

GAPS: Final = "gaps"


def paper(  # noqa: PLR0913 - what differs from paper to paper
    pack: PackInput,
    title: str,
    sections: Iterable[Section],
    *,
    subtitle: str = "",
    handling: str | None = None,
    code: str = "",
    large: bool = False,
) -> Document:
    """Return a paper of one case; `handling` is by default "confidential"."""
    confidential = _("Confidential: only for those who need it to act")
    return Document(
        title=title,
        subtitle=subtitle,
        reference=pack.case.reference,
        as_of=pack.as_of,
        sections=tuple(sections),
        handling=confidential if handling is None else handling,
        code=code,
        large=large,
    )


def section(
    id: str, title: str, nodes: Iterable[Node], *, new_page: bool = False
) -> Section:
    """Return a section; one with nothing recorded says so in one line."""
    held = tuple(nodes) or (Paragraph(_("Not recorded.")),)
    return Section(id, title, held, new_page)


def gaps_section(pack: PackInput, receiver: str) -> tuple[Section, ...]:
    """Return what this reader will ask for and is not recorded; () if nothing."""
    nodes = gaps_for(pack, receiver)
    return (Section(GAPS, _("What we do not know yet"), nodes),) if nodes else ()


def from_organisation(pack: PackInput) -> str:
    """Return whom the paper comes from, and in which nation."""
    nation = label_of("nation", pack.case.setting.nation)
    return "  ·  ".join(filter(None, (pack.case.worker.organisation, nation)))
