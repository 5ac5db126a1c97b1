"""Verbs over files: what the headless door does, without a vault."""

import os
import tempfile
from datetime import datetime
from pathlib import Path

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.outcome_json import outcome_json
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.content.check import check_content, counts
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content


def load_shipped() -> Content:
    """Return everything shipped; what is broken stands in `faults`."""
    return load_content(bundled("forms"), bundled("resources"))


def machine_clock() -> datetime:
    """Return now, aware, in the machine's own offset."""
    return datetime.now().astimezone()


def assess_file(path: Path, as_of: datetime | None) -> bytes:
    """Return the outcome of a case file as JSON; raise BadInputError."""
    return outcome_json(_assessed(path, load_shipped(), as_of)[1])


def _assessed(
    path: Path, content: Content, as_of: datetime | None
) -> tuple[Case, Outcome, datetime]:
    case = read_case_file(path, content.signs)
    moment = as_of_moment(case, as_of, machine_clock())
    return case, assess(case, moment, content.signs), moment


def check_shipped() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the counts, a line each, and the faults of the shipped content."""
    content = load_shipped()
    lines = tuple(f"{name}: {number}" for name, number in counts(content).items())
    return lines, (*content.faults, *check_content(content))
