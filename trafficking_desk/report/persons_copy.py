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
from trafficking_desk.report.parts.safe_paper import (
    is_near,
    names_involved,
    phone_is_not_safe,
    stays_here,
)
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Lines,
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
        section("what", _("What we tell them"), _what(pack)),
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


def _what(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("Your name and age, and where you are"),
            _("What you told us, and what we saw"),
            _("Why we are worried about you"),
            _("What you want to happen"),
        )
    )
    yield from _wish(pack)
    yield from _asked(pack)


def _wish(pack: PackInput) -> Iterator[Node]:
    """Yield what they want in their words: a paper that bears them stays here."""
    wish = pack.case.safety_plan.wishes
    if not wish.strip() or names_involved(pack, wish):
        yield Lines(_("What you want to happen"), 3)
    else:
        yield Paragraph(_("You said:"))
        yield Paragraph(wish, "words", labelled=False)


def _asked(pack: PackInput) -> Iterator[Node]:
    """Yield what they asked about telling: not their words where it may be seized."""
    asked = pack.case.consent.words
    if not asked.strip():
        return
    if stays_here(pack) and not is_near(pack) and not names_involved(pack, asked):
        yield Paragraph(_("About telling others you said:"))
        yield Paragraph(asked, "words", labelled=False)
    yield Paragraph(
        _(
            "We do not tell what you said to anyone who may be using you. We pass on"
            " what you asked of us. We cannot promise what others do."
        )
    )


def _rights(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("You can ask what we wrote about you."),
            _("You can say if something is wrong. We write down what you say."),
            *_interpreter(pack),
            _("You can change your mind. Tell us when you do."),
            *_adult_rights(pack),
        )
    )


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
    if phone_is_not_safe(pack):
        own = _(
            "Do not ring from your own phone. Use ours. In danger ring 999 from any"
            " phone."
        )
        yield Paragraph(own, strong=True)
    for one in _CHILD_LINES if pack.is_child else _ADULT_LINES:
        number = pack.numbers.get(one)
        if number is not None:
            free = _("Free to ring") if is_free(number.number) else ""
            yield ContactCard(number.name, number.number, free)
    if not phone_is_not_safe(pack):
        clear = _(
            "Clear your call list after you ring, if someone looks at your phone."
        )
        yield Paragraph(clear)
