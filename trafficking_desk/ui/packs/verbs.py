"""What the pack screen asks of the desk."""

from trafficking_desk.desk.advice import advise
from trafficking_desk.desk.cases import record_drafts
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import (
    build_pack,
    pack_sections,
    record_issue,
    save_pdf,
)
from trafficking_desk.ui.packs.presenter import PackVerbs


def pack_verbs(desk: Desk, case_id: str) -> PackVerbs:
    """Return the verbs of one case."""
    return PackVerbs(
        open=lambda: record_drafts(desk, case_id),
        advise=lambda opened: advise(desk, opened.case),
        sections=lambda: pack_sections(desk, case_id),
        build=lambda wanted: build_pack(desk, case_id, wanted),
        save=save_pdf,
        note_issue=lambda how, pdf: record_issue(desk, case_id, how, pdf),
    )
