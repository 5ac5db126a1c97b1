"""What the shipped content is made of: frozen values with a source each."""

import datetime as dt
from typing import Literal

from msgspec import Struct

Confidence = Literal["seed", "official", "secondary", "to_confirm"]
SignKind = Literal["harm_sign", "risk_sign", "context"]
Element = Literal["act", "means", "purpose", "held", "service"]


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A published text that statements lean on. `date` is its own, in words."""

    id: str
    title: str
    short: str
    date: str
    url: str = ""
    checked: dt.date
    confidence: Confidence = "official"
    note: str = ""


class Cite(Struct, frozen=True, forbid_unknown_fields=True):
    """Where in a source: the source's id, and the place in words."""

    id: str
    at: str = ""


class SignDef(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"other": "else"},
):
    """One sign that a worker may notice. Ids are for ever: saved cases hold them.

    `why` says why it matters, `other` what else could explain it; "" when the
    sources give none. `offered` is False for a sign that files may hold but no
    screen shows.
    """

    id: str
    text: str
    why: str = ""
    other: str = ""
    audience: Literal["child", "adult", "both"]
    kind: SignKind
    bears_on: tuple[Element, ...] = ()
    urgent: bool = False
    settings: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    confidence: Confidence
    checked: dt.date
    sources: tuple[Cite, ...]
    offered: bool = True


class SignGroup(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"signs": "sign"},
):
    """A heading of the checklist, from one file of forms/signs/."""

    id: str
    title: str
    order: int
    version: int
    signs: tuple[SignDef, ...]


class QuickList(Struct, frozen=True, forbid_unknown_fields=True):
    """At most 20 signs for a ten-minute visit in one kind of setting."""

    id: str
    title: str
    signs: tuple[str, ...]


class SearchWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that workers type, and the checklist's words that mean them."""

    typed: tuple[str, ...]
    means: tuple[str, ...]


class Condition(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"is_": "is"}
):
    """Show a page or question only if `field` holds one of `is_`.

    `field` is a dotted path of the case file; a list holds if any item does;
    "absent" stands for no answer; "true" and "false" for yes/no facts.
    """

    field: str
    is_: tuple[str, ...]


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


class Contact(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whom to ring. `number` is "" for a local number that the organisation sets.

    `evening` is a second number, out of hours. `hours` is "" where sources
    disagree. `print` False: known, never printed.
    """

    id: str
    name: str
    number: str = ""
    evening: str = ""
    local: bool = False
    hours: str = ""
    who_for: str
    nations: tuple[str, ...]
    kind: str
    print: bool = True
    email: str = ""
    web: str = ""
    note: str = ""  # a conflict or a caution, in words for the worker
    replaced_by: str = ""  # id of the contact to use instead
    old_numbers: tuple[str, ...] = ()  # dead numbers that map here; never printed
    order: int = 100
    confidence: Confidence
    checked: dt.date
    sources: tuple[Cite, ...]


class GuidanceBlock(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A heading with paragraphs and points under it."""

    heading: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    sources: tuple[Cite, ...] = ()


class GuidancePage(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"blocks": "block"},
):
    """One page of guidance: the one-minute version first, then the detail.

    `about` holds ids of the steps, notes and nevers that it says more of.
    """

    id: str
    title: str
    for_whom: str
    minute: tuple[str, ...]
    blocks: tuple[GuidanceBlock, ...] = ()
    order: int
    keywords: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    checked: dt.date
    sources: tuple[Cite, ...]


class Change(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an older guide says, what is right now, and what to do about it.

    `old_source` and `new_source` are source ids.
    """

    id: str
    topic: str
    was: str
    now: str
    action: str
    old_source: str
    new_source: str
    checked: dt.date


class KeepingDefault(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """After how many years a case is due for review; `id` is a kind of setting.

    `birth` counts from a child's birth, `change` from the last change.
    """

    id: str
    birth: int
    change: int
    why: str
    sources: tuple[Cite, ...]
    checked: dt.date


class Content(Struct, frozen=True, kw_only=True):
    """Everything shipped that could be read; `faults` holds what could not."""

    sources: dict[str, Source]
    groups: tuple[SignGroup, ...]
    quick_lists: tuple[QuickList, ...]
    forms: dict[str, QuestionForm]
    contacts: dict[str, Contact]
    guidance: tuple[GuidancePage, ...]
    search_words: tuple[SearchWords, ...] = ()
    changes: tuple[Change, ...] = ()
    keeping: tuple[KeepingDefault, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def signs(self) -> dict[str, SignDef]:
        """Return every sign by id."""
        return {sign.id: sign for group in self.groups for sign in group.signs}

    def pages_about(self, id: str) -> tuple[GuidancePage, ...]:
        """Return the pages that say more of a step, note or never, in order."""
        return tuple(page for page in self.guidance if id in page.about)
