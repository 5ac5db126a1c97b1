"""From marks to a PDF/UA-1 file: structure tree, language, title and dates.

ReportLab's open-source part writes no tags; qpdf (through pikepdf) adds them.
Source for what must be there: ISO 14289-1 (PDF/UA-1) and ISO 32000-1, 14.7.
"""

from datetime import datetime
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from trafficking_desk.report.pdf.structure import Element, Mark
from trafficking_desk.report.tree import Document

_PROGRAM: Final = "Trafficking Desk"
_NEUTRAL: Final = "PDF"  # for what the person takes along

_KEPT: Final = frozenset({"TD", "TH"})  # an empty cell keeps a row whole

_OWNERS: Final = {"L": Name.List, "Figure": Name.Layout}  # of attributes

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def finish(drawn: bytes, root: Element, document: Document) -> bytes:
    """Return the file with its tags; same input, same bytes."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        _write_structure(pdf, root)
        _name_fields(pdf, root)
        _describe(pdf, document)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def first_page_of(drawn: bytes, document: Document) -> bytes:
    """Return the first page alone, without tags: it is looked at and not kept."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        del pdf.pages[1:]
        if "/Outlines" in pdf.Root:
            del pdf.Root.Outlines
        _describe(pdf, document)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def _write_structure(pdf: Pdf, root: Element) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    owners: list[dict[int, Object]] = [{} for _ in pdf.pages]
    tree.K = Array([_write_element(pdf, root, tree, owners)])
    numbers = Array()
    for index, (page, marks) in enumerate(zip(pdf.pages, owners, strict=True)):
        page.obj.StructParents = index
        page.obj.Tabs = Name.S
        in_order = Array([marks[number] for number in sorted(marks)])
        numbers.append(index)
        numbers.append(pdf.make_indirect(in_order))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(owners)
    pdf.Root.StructTreeRoot = tree


def _name_fields(pdf: Pdf, root: Element) -> None:
    """Name each place for a pen by the field that it fills."""
    named = {
        f"/{element.field}": Array(
            [pdf.pages[place.page].obj, Name.XYZ, place.x, place.y, 0]
        )
        for element, place in root.fields()
    }
    if named:
        pdf.Root.Dests = Dictionary(named)


def _write_element(
    pdf: Pdf, element: Element, parent: Object, owners: list[dict[int, Object]]
) -> Object:
    node = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
    )
    if element.attributes:
        owner = _OWNERS.get(element.tag, Name.Table)
        node.A = Dictionary({f"/{k}": v for k, v in element.attributes.items()})
        node.A.O = owner
    if element.language:
        node.Lang = String(element.language)
    if element.alternative:
        node.Alt = String(element.alternative)
    if element.spoken:
        node.ActualText = String(element.spoken)
    kids = Array()
    for kid in element.kids:
        if isinstance(kid, Mark):
            owners[kid.page][kid.number] = node
            page = pdf.pages[kid.page].obj
            kids.append(Dictionary(Type=Name.MCR, Pg=page, MCID=kid.number))
        elif kid.is_drawn() or kid.tag in _KEPT:
            kids.append(_write_element(pdf, kid, node, owners))
    if len(kids):
        node.K = kids if len(kids) > 1 else kids[0]
    return node


def _describe(pdf: Pdf, document: Document) -> None:
    root = pdf.Root
    root.Lang = String(document.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    title = pdf_title(document)
    program = _NEUTRAL if document.bare or document.carried else _PROGRAM
    xmp = _XMP.format(
        title=escape(title),
        language=escape(document.language),
        program=program,
        moment=document.as_of.isoformat(timespec="seconds"),
    )
    root.Metadata = pdf.make_stream(xmp.encode(), Type=Name.Metadata, Subtype=Name.XML)
    stamp = String(pdf_date(document.as_of))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Creator=String(program),
            Producer=String(program),
            CreationDate=stamp,
            ModDate=stamp,
        )
    )


def pdf_title(document: Document) -> str:
    """Return what a reader's window shows: title and reference, never a name."""
    if document.reference:
        return f"{document.title} {document.reference}"
    return document.title


def pdf_date(moment: datetime) -> str:
    """Return `moment` (aware) the way PDF writes dates."""
    offset = moment.strftime("%z")
    return moment.strftime(f"D:%Y%m%d%H%M%S{offset[:3]}'{offset[3:5]}'")
