"""Every kind of paper there is, for what must hold of all."""

from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image

from tests.unit.report.samples import (
    AS_OF,
    arabic_input,
    case_files,
    child_input,
    child_pack,
    content,
    input_of,
    numbers,
)
from trafficking_desk.report.contact_sheet import contact_sheet
from trafficking_desk.report.documents import DOCUMENTS, WITH_CASE, build
from trafficking_desk.report.guidance_paper import guidance_paper
from trafficking_desk.report.paper_checklist import paper_checklist, quick_checklist
from trafficking_desk.report.photos import ready_for_paper
from trafficking_desk.report.recovery_sheets import recovery_sheets
from trafficking_desk.report.restore_proof import Proof, restore_proof
from trafficking_desk.report.tree import Document, Photo


def snapshot(size: tuple[int, int] = (800, 600), kind: str = "JPEG") -> bytes:
    """Return a photo of one colour."""
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def with_photos() -> Document:
    """Return the pack with a photo, and with one that cannot be printed."""
    shown = Photo("1", "Photo 1: the door.", ready_for_paper(snapshot(), 130, 95))
    broken = Photo("2", "Photo 2: the yard.", note="A photo is missing here.")
    return build("referral", replace(child_input(), photos=(shown, broken)))


ADULT: Final = input_of(case_files()["full_cardiff_refuses"])
PAPERS: Final[dict[str, Document]] = {
    "pack": child_pack(),
    "pack with a watermark": child_pack("SAMPLE"),
    "wall sheet": contact_sheet(numbers(), "Example Academy", "england", AS_OF),
    "pocket card": contact_sheet(numbers(), "", "scotland", AS_OF, "pocket"),
    "discreet card": contact_sheet(numbers(), "", "wales", AS_OF, "discreet"),
    "checklist": paper_checklist(content(), "child", AS_OF),
    "short checklist": quick_checklist(content(), "school", AS_OF),
    **{one: build(one, child_input(), watermark="TRAINING") for one in DOCUMENTS},
    **{f"{one} of a woman who says no": build(one, ADULT) for one in WITH_CASE},
    "guidance": guidance_paper(content().guidance[0], content(), AS_OF),
    "recovery sheets": recovery_sheets(3 * (20 * ("word",),), "An academy", AS_OF),
    "proof": restore_proof(Proof("An academy", AS_OF, AS_OF, 1, 2, 3, 4, "Sam Reed")),
    "photos": with_photos(),
    "names from the right": build("referral", arabic_input()),
}
