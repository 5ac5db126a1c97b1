"""The door of this package: a document in, the bytes of a .docx out."""

from datetime import UTC
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from trafficking_desk.report.made import made_text
from trafficking_desk.report.tree import Document, Section
from trafficking_desk.report.word import styles
from trafficking_desk.report.word.nodes import add_node
from trafficking_desk.report.word.pieces import field, put
from trafficking_desk.words import _

_TEMPLATES_OWN: Final = frozenset({RT.EXTENDED_PROPERTIES, RT.THUMBNAIL})
_REFERENCE: Final = 16  # characters of a line for a pen
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows


def render_docx(document: Document) -> bytes:
    """Return a Word file; the same document gives the same bytes."""
    word = docx.Document()
    styles.dress(word, document)
    _describe(word, document)
    _furniture(word, document)
    if not document.bare:
        put(word.add_paragraph(style="Title"), document.title)
        if document.subtitle:
            put(word.add_paragraph(style="Subtitle"), document.subtitle)
    for section in document.sections:
        _add_section(word, section)
    _strip(word)
    out = BytesIO()
    word.save(out)
    return _timeless(out.getvalue())


def _add_section(word: WordDocument, section: Section) -> None:
    if section.title:
        heading = word.add_heading("", 1)
        heading.paragraph_format.page_break_before = section.new_page
        put(heading, section.title)
    for node in section.nodes:
        add_node(node, word)


def _describe(word: WordDocument, document: Document) -> None:
    """Title and moment; no author, and nothing of the machine."""
    about = word.core_properties
    moment = document.as_of.astimezone(UTC).replace(tzinfo=None)
    about.title = " ".join(filter(None, (document.title, document.reference)))
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.category = about.subject = ""
    about.language = document.language
    about.created = about.modified = about.last_printed = moment
    about.revision = 1


def _strip(word: WordDocument) -> None:
    """Leave out the picture and the names of programs that the template brings."""
    links = word.part.package.rels
    for key in [one for one, link in links.items() if link.reltype in _TEMPLATES_OWN]:
        links.pop(key)


def _furniture(word: WordDocument, document: Document) -> None:
    if document.bare:
        return
    page = word.sections[0]
    above = page.header.paragraphs[0]
    reference = document.reference
    if document.code:
        reference = _("Reference (no name)") + " " + "_" * _REFERENCE
    told = (document.watermark, reference, document.title, document.handling)
    put(above, "   ·   ".join(filter(None, told)))
    below = page.footer.paragraphs[0]
    made = made_text(document)
    code = f"{document.code}-" if document.code else ""
    put(below, f"{made}   ·   {code}")
    field(below, "PAGE")
    put(below, " / ")
    field(below, "NUMPAGES")


def _timeless(data: bytes) -> bytes:
    """Return the same archive without the machine's clock in it."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as written, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for entry in written.infolist():
            info = ZipInfo(entry.filename, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            kept.writestr(info, written.read(entry.filename))
    return out.getvalue()
