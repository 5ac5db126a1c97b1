"""Verbs over files: what the headless door does, without a vault."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.changes import find_changes
from trafficking_desk.assessment.explain import explain
from trafficking_desk.assessment.explain_text import explain_text
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.outcome_json import outcome_json
from trafficking_desk.assessment.rule_check import check_rules, rule_texts
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.file_dates import check_birth
from trafficking_desk.cases.form_check import check_forms
from trafficking_desk.cases.json_text import show
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.check import check_content, counts
from trafficking_desk.content.check_words import prose
from trafficking_desk.content.contacts import Number, contacts_for, resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content
from trafficking_desk.content.reading_age import hardest
from trafficking_desk.desk.drawing import draw_docx, draw_pdf
from trafficking_desk.desk.packs import no_case, save_pdf
from trafficking_desk.errors import BadInputError
from trafficking_desk.paths import find_paths
from trafficking_desk.report.contact_sheet import Size, contact_sheet
from trafficking_desk.report.documents import DOCUMENTS, WITHOUT_CASE, build
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper_checklist import (
    AUDIENCES,
    Audience,
    paper_checklist,
    quick_checklist,
)
from trafficking_desk.settings import Settings, read_settings
from trafficking_desk.store.errors import CannotWriteError
from trafficking_desk.words import _

_HARDEST_SHOWN: Final = 10


def load_shipped() -> Content:
    """Return everything shipped, and own signs; what is broken stands in `faults`."""
    own_signs = find_paths().own_signs
    return load_content(bundled("forms"), bundled("resources"), own_signs)


def machine_clock() -> datetime:
    """Return now, aware, in the machine's own offset."""
    return datetime.now().astimezone()


def assess_file(path: Path, as_of: datetime | None) -> bytes:
    """Return the outcome of a case file as JSON; raise BadInputError."""
    return outcome_json(_assessed(path, load_shipped(), as_of)[1])


def explain_file(path: Path, as_of: datetime | None) -> str:
    """Return which rules fired for a case file and which nearly did, as text."""
    content = load_shipped()
    case, _outcome, moment = _assessed(path, content, as_of)
    held = explain(case, moment, content.signs)
    changes = find_changes(case, moment, content.signs)
    return explain_text(held, changes, content.sources)


def document_file(  # noqa: PLR0913 - one argument an option
    path: Path,
    out: Path,
    document: str,
    include: frozenset[str] | None,
    as_of: datetime | None,
    *,
    as_word: bool = False,
) -> None:
    """Write one paper of a case file; on any fault write nothing."""
    _check_known("--document", {document}, DOCUMENTS)
    content = load_shipped()
    case, outcome, moment = _assessed(path, content, as_of)
    numbers = _numbers(content, _settings(), None, moment.date())
    pack = PackInput(case, outcome, numbers, content, moment)
    built = build(document, pack)
    _check_known("--include", include or (), [one.id for one in built.sections])
    render = draw_docx if as_word else draw_pdf
    _write(render(build(document, pack, include)), out)


def contact_sheet_file(
    out: Path, nation: Nation | None, size: Size, as_of: datetime | None
) -> None:
    """Write the numbers of `nation`, or of the organisation's own, as a PDF."""
    content, settings = load_shipped(), _settings()
    where, moment = nation or settings.nation, as_of or machine_clock()
    numbers = _numbers(content, settings, where, moment.date())
    sheet = contact_sheet(numbers, settings.organisation, where, moment, size)
    _write(draw_pdf(sheet), out)


def blank_form_file(
    out: Path, form: str, nation: Nation | None, as_of: datetime | None
) -> None:
    """Write a paper that needs no case: a checklist, or one of the documents.

    `nation` None means the organisation's own.
    """
    content, moment = load_shipped(), as_of or machine_clock()
    quick = {f"quick_{one.id}": one.id for one in content.quick_lists}
    _check_known("--form", {form}, (*AUDIENCES, *quick, *WITHOUT_CASE))
    if form in quick:
        blank = quick_checklist(content, quick[form], moment)
    elif form in WITHOUT_CASE:
        settings = _settings()
        numbers = _numbers(content, settings, nation, moment.date())
        pack = no_case(content, numbers, nation or settings.nation, moment)
        blank = build(form, pack)
    else:
        audience: Audience = "child" if form == "child" else "adult"
        blank = paper_checklist(content, audience, moment)
    _write(draw_pdf(blank), out)


def check_shipped() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return lines to know (counts, the hardest sentences) and the faults."""
    content = load_shipped()
    today = machine_clock().date()
    faults = (
        *check_content(content, today),
        *check_forms(content),
        *check_rules(content, today),
    )
    counted = counts(content) | {"rules": len(all_rules())}
    lines = (f"{name}: {number}" for name, number in counted.items())
    return (*lines, *_hardest_lines(content)), tuple(dict.fromkeys(faults))


def _hardest_lines(content: Content) -> Iterator[str]:
    line = _("reading age {age}, {place}: {sentence}")
    for hard in hardest((*prose(content), *rule_texts()))[:_HARDEST_SHOWN]:
        age = f"{hard.age:.1f}"
        yield line.format(age=age, place=hard.place, sentence=hard.sentence)


def _assessed(
    path: Path, content: Content, as_of: datetime | None
) -> tuple[Case, Outcome, datetime]:
    case = _read(path, content)
    moment = as_of_moment(case, as_of, machine_clock())
    check_birth(case, moment, path.name)
    return case, assess(case, moment, content.signs), moment


def _read(path: Path, content: Content) -> Case:
    """Return the case; where a form is broken, do not blame the file for its signs."""
    try:
        return read_case_file(path, content.signs)
    except BadInputError as error:
        if not content.faults or not error.field.endswith(".indicator"):
            raise
        cure = _("this sign may stand in a broken form. Mend the form first: {fault}")
        cure = cure.format(fault=content.faults[0])
        raise BadInputError(error.file, error.field, cure) from error


def _write(data: bytes, out: Path) -> None:
    try:
        save_pdf(data, out)
    except CannotWriteError as error:
        cure = _("this file cannot be written. Check that its folder is there and open")
        raise BadInputError(show(out.name), "", cure) from error


def _settings() -> Settings:
    return read_settings(find_paths().settings)


def _numbers(
    content: Content, settings: Settings, nation: Nation | None, today: date
) -> Mapping[str, Number]:
    contacts = contacts_for(content, nation) if nation else content.contacts.values()
    return {one.id: resolve(one, settings.local, today) for one in contacts}


def _check_known(option: str, asked: Iterable[str], known: Iterable[str]) -> None:
    unknown = sorted(set(asked).difference(known))
    if unknown:
        cure = _("there is nothing of that name; use one of {known}")
        named = ", ".join(known)
        raise BadInputError(option, ", ".join(unknown), cure.format(known=named))
