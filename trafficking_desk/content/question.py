"""What is asked of a case, page by page."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from trafficking_desk.content.source import Cite


class Condition(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"is_": "is"}
):
    """Show a page or question only if `field` holds one of `is_`, none of `is_not`.

    An empty `is_` takes anything.
    `field` is a dotted path of the case file; a list holds if any item does;
    "absent" stands for no answer; "true" and "false" for yes/no facts.
    """

    field: str
    is_: tuple[str, ...] = ()
    is_not: tuple[str, ...] = ()

    def takes(self, words: Iterable[str]) -> bool:
        """Say whether it holds for what stands in the field."""
        found = {*words}
        wanted = not self.is_ or not found.isdisjoint(self.is_)
        return wanted and found.isdisjoint(self.is_not)


class Choice(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One answer to pick: the value stored, the label shown, a hint or ""."""

    value: str
    label: str
    hint: str = ""


class Question(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing asked. `field` is where the answer goes in the case file.

    `mark` keeps facts, the person's own words and the worker's judgement apart.
    `missing` is the sentence shown when a needed answer is not there; "" means
    that it may be left empty.
    """

    id: str
    field: str
    kind: Literal[
        "text", "textarea", "radios", "checkboxes", "date", "datetime", "yes_no", "list"
    ]
    label: str
    hint: str = ""
    mark: Literal["fact", "words", "judgement", "plain"] = "fact"
    choices: tuple[Choice, ...] = ()
    missing: str = ""
    when: tuple[Condition, ...] = ()  # all must hold
    rows: int = 3  # height of a textarea in lines
    width: int = 0  # characters the box should fit; 0: full width


class QuestionPage(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"questions": "question"},
):
    """One page, one thing.

    With `list_of`, its questions are asked once for each item of that list, and
    their fields are relative to the item.
    """

    id: str
    title: str
    intro: str = ""
    why: str = ""
    list_of: str = ""  # a list path such as "people"; "" for a plain page
    item: str = ""  # what one item is called: "person"
    questions: tuple[Question, ...]
    when: tuple[Condition, ...] = ()
    sources: tuple[Cite, ...] = ()


class QuestionForm(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"pages": "page"},
):
    """A section of the case, from one file of forms/questions/."""

    id: str
    title: str
    order: int
    version: int
    checked: dt.date
    summary: str = ""  # one line under the title in the task list
    pages: tuple[QuestionPage, ...]
