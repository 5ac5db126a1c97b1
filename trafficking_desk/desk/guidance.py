"""Guidance on paper. Needs no vault."""

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import Preview, preview
from trafficking_desk.report.guidance_paper import guidance_paper


def guidance_sheet(desk: Desk, page_id: str) -> Preview:
    """Return one page of guidance, to print. Raises KeyError if there is none."""
    pages = {page.id: page for page in desk.content.guidance}
    return preview(guidance_paper(pages[page_id], desk.content, desk.clock()))
