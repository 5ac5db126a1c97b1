"""Writes resources/schema/ anew from the types: `make schema`."""

from trafficking_desk.assessment.outcome_json import outcome_schema
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.schema import case_schema

folder = bundled("resources") / "schema"
folder.joinpath("case.json").write_bytes(case_schema())
folder.joinpath("outcome.json").write_bytes(outcome_schema())
