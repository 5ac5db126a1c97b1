"""The person's copy: what was done, who is told and why, in large print.

It leaves out views, names of others and the legal test: if it is found, it
should not put the person in more danger than it must.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.content.contacts import digits_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import paper, section
from trafficking_desk.report.parts.persons_help import help_part, helper_part
from trafficking_desk.report.parts.persons_told import who_is_told
from trafficking_desk.report.parts.persons_what import what_is_told
from trafficking_desk.report.parts.reach import has_own_phone
from trafficking_desk.report.parts.safe_paper import (
    phone_is_not_safe,
    stays_here,
)
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Node,
    Notice,
    Paragraph,
    Points,
)
from trafficking_desk.words import _

_CHILD_LINES: Final = ("emergency_999", "childline")
_ADULT_LINES: Final = ("emergency_999", "msh_unseen")
_FREE: Final = ("0800", "0808", "116")  # what free numbers begin with
_FREE_NUMBER: Final = "999"


def persons_copy(pack: PackInput) -> Document:
    """Return the copy for a child or an adult."""
    sections = (
        section("start", "", _start(pack)),
        section("numbers", _("Who you can ring"), _numbers(pack)),
        section("doing", _("So far, and next"), help_part(pack)),
        section("told", _("Who we tell"), who_is_told(pack)),
        section("what", _("What we tell them"), what_is_told(pack)),
        section("rights", _("What you can say"), _rights(pack)),
    )
    title = _("What we are doing for you")
    return replace(paper(pack, title, sections, handling="", large=True), carried=True)


def is_free(number: str) -> bool:
    """Say whether ringing it costs nothing.

    >>> [is_free(one) for one in ("999", "08000 121 700", "116 123", "101")]
    [True, True, True, False]
    """
    digits = digits_of(number)
    return digits == _FREE_NUMBER or digits.startswith(_FREE)


def _start(pack: PackInput) -> Iterator[Node]:
    if stays_here(pack):
        read = _("We read it with you.")
        if _needs_interpreter(pack):
            read = _("We read it with you and the interpreter.")
        yield Notice("attention", _("This paper stays here"), read)
    else:
        yield Notice(
            "attention",
            _("Is it safe for you to carry this?"),
            _("If not, leave it here. Ask us when you want to read it."),
        )
    yield Paragraph(_("You did nothing wrong. We want you to be safe."), strong=True)
    yield from helper_part(pack)


def _rights(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("You can ask what we wrote about you."),
            _("If something in it is wrong, say so. We write that down."),
            *_interpreter(pack),
            _change_of_mind(pack),
            *_adult_rights(pack),
        )
    )


def _change_of_mind(pack: PackInput) -> str:
    """Return what a new answer does: of a child others are told all the same."""
    if pack.is_child:
        return _("Tell us if you want something else later. We pass it on.")
    return _("You can change your mind. Tell us when you do.")


def _needs_interpreter(pack: PackInput) -> bool:
    case = pack.case
    return case.person.interpreter == "yes" or "interpreter" in case.needs


def _interpreter(pack: PackInput) -> Iterator[str]:
    if _needs_interpreter(pack):
        yield _("You can say no to an interpreter, and ask for another one.")
    elif pack.case.person.interpreter != "no":
        yield _("You can ask for an interpreter who does not know you.")


def _adult_rights(pack: PackInput) -> Iterator[str]:
    if not pack.is_child and pack.case.consent.nrm != "refuses":
        yield _("You can say no to the Home Office form, and still ask us for help.")


def _numbers(pack: PackInput) -> Iterator[Node]:
    unsafe = phone_is_not_safe(pack)
    if unsafe:
        yield Paragraph(_use_ours(pack), strong=True)
    for one in _CHILD_LINES if pack.is_child else _ADULT_LINES:
        number = pack.numbers.get(one)
        if number is not None:
            free = _("Free to ring") if is_free(number.number) else ""
            yield ContactCard(number.name, number.number, free)
    if not unsafe:
        clear = _(
            "Clear your call list after you ring, if someone looks at your phone."
        )
        yield Paragraph(clear)


def _use_ours(pack: PackInput) -> str:
    """Return which phone to ring from: "your own" only where one is recorded."""
    if has_own_phone(pack):
        return _(
            "Do not ring from your own phone. Use ours. In danger ring 999 from any"
            " phone."
        )
    return _(
        "Ring from our phone, not from one that others can look at. In danger ring 999"
        " from any phone."
    )
