"""JSON Schemas of what the program reads and writes, made from the types."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.file import MAX_REFERENCE
from trafficking_desk.cases.json_text import MAX_TEXT

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_DATE: Final = r"^(\d{4}-\d{2}-\d{2})?$"


def case_schema() -> bytes:
    """Return the schema of the case file, as shipped in resources/schema."""
    schema = described(Case, "Trafficking Desk case file", "trafficking-desk-case/1")
    shapes = schema["$defs"]
    for shape in shapes.values():
        for field in shape["properties"].values():
            for text in (field, field.get("items", {})):
                if text.get("type") == "string":
                    text["maxLength"] = MAX_TEXT
    shapes["Case"]["properties"]["reference"]["maxLength"] = MAX_REFERENCE
    shapes["Person"]["properties"]["date_of_birth"]["pattern"] = _DATE
    return as_file(schema)


def described(kind: type, title: str, id: str) -> dict[str, Any]:
    """Return the bare schema of `kind` under a title and an id of its own."""
    return {"$schema": _DRAFT, "$id": id, "title": title, **msgspec.json.schema(kind)}


def as_file(schema: Mapping[str, Any]) -> bytes:
    """Return the schema as it lies on disk."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
