"""Contact sheets: for the wall, for a pocket, and a card that gives nothing away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import Number, digits_of
from trafficking_desk.report.contact_rows import (
    cards,
    emergency,
    if_set,
    local_line,
    more,
    national,
    own,
    without_a_voice,
)
from trafficking_desk.report.parts.contacts import no_answer
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Heading,
    Node,
    Paragraph,
    Points,
    Section,
)
from trafficking_desk.words import _

Size = Literal["wall", "pocket", "discreet"]

_FRONT: Final = 2  # lead, deputy
_999: Final = "999"
_DISCREET: Final = "msh_unseen"
MOST_ON_CARD: Final = 2


def contact_sheet(
    numbers: Mapping[str, Number],
    organisation: str,
    nation: Nation,
    as_of: datetime,
    size: Size = "wall",
) -> Document:
    """Return one page of numbers; `numbers` by id, the organisation's own filled in.

    A number that is not set prints as a line for a pen. `organisation` may be "".
    """
    if size == "discreet":
        return discreet_card(_usual_card(numbers), as_of)
    where = "  ·  ".join(filter(None, (organisation, label_of("nation", nation))))
    if size == "pocket":
        return Document(
            title=_("Whom to ring"),
            subtitle=where,
            reference="",
            as_of=as_of,
            sections=tuple(_panels(numbers, nation, as_of)),
            paper="fold",
            of_case=False,
        )
    return Document(
        title=_("Worried about someone? Whom to ring"),
        subtitle=where,
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", tuple(_wall(numbers, nation))),),
        of_case=False,
    )


def discreet_card(lines: Sequence[tuple[str, str]], as_of: datetime) -> Document:
    """Return a neutral card: at most two numbers, each under the label given.

    A label is what the person chose to see there, or "". No word says what the
    card is for, not even in what a file tells of itself.
    """
    chosen = lines[:MOST_ON_CARD]
    numbers = tuple(ContactCard(label, number, "") for label, number in chosen)
    silent = _("Cannot speak? On a mobile: 999, then 55.")
    help_999 = [silent] if any(digits_of(one) == _999 for _label, one in chosen) else []
    under = "\n".join((*help_999, _("Clear your call list after you ring.")))
    return Document(
        title=_("Numbers"),
        subtitle="",
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", (*numbers, Paragraph(under, small=True))),),
        paper="small",
        bare=True,
    )


def _wall(numbers: Mapping[str, Number], nation: Nation) -> Iterator[Node]:
    silent = without_a_voice(numbers)
    yield replace(emergency(numbers), large=True, small=silent)
    yield Heading(_here(nation))
    yield from cards(numbers, nation, own(nation))
    local = [local_line(numbers[one]) for one in if_set(numbers, nation)]
    if local:
        yield Paragraph("  ·  ".join(local), small=True)
    yield Heading(_("Police, and national lines"))
    yield from cards(numbers, nation, national(nation))
    others = more(numbers, nation)
    if others:
        yield Heading(_("And when you need them"), 3)
        yield Paragraph(others, small=True)
    yield Paragraph(no_answer(nation), strong=True)


def _here(nation: Nation) -> str:
    if nation == "northern_ireland":
        return _("Here and at the Trust")
    return _("Here and at the council")


def _panels(
    numbers: Mapping[str, Number], nation: Nation, as_of: datetime
) -> Iterator[Section]:
    """Yield the four panels of the folded sheet: front, inside twice, back."""
    ours = tuple(own(nation).items())
    silent = without_a_voice(numbers)
    front = (
        replace(emergency(numbers), who_for="", checked="", large=True),
        *cards(numbers, nation, dict(ours[:_FRONT]), short=True),
        Paragraph(_("In danger now? 999 first. Do not wait for anyone."), strong=True),
        *((Paragraph(silent, small=True),) if silent else ()),
    )
    yield Section("front", "", front)
    local = "\n".join(local_line(numbers[one]) for one in if_set(numbers, nation))
    here = cards(numbers, nation, dict(ours[_FRONT:]), short=True)
    also = (Paragraph(local, small=True),) if local else ()
    yield Section("here", _here(nation), (*here, *also), new_page=True)
    lines = tuple(cards(numbers, nation, national(nation), short=True))
    title = _("Police, and national lines")
    yield Section("national", title, lines, new_page=True)
    yield Section("say", _("What to say"), tuple(_say(nation, as_of)), new_page=True)


def _say(nation: Nation, as_of: datetime) -> Iterator[Node]:
    yield Points(
        (
            _("I am worried that someone is being used or moved by others."),
            _("Where they are now, and whether they are a child."),
            _("What I saw and heard, and whether they are in danger now."),
            _("Please do not warn anyone around them."),
        ),
        numbered=True,
    )
    yield Paragraph(_("Write down: who answered, the time, their reference."))
    yield Paragraph(no_answer(nation), strong=True)
    made = _("Made on {day}. Make a new one after three months.")
    yield Paragraph(made.format(day=day_text(as_of.date())), small=True)


def _usual_card(numbers: Mapping[str, Number]) -> tuple[tuple[str, str], ...]:
    """Return what stands on the card if the person chose nothing else."""
    help_line = numbers.get(_DISCREET)
    more = ((_("Help and advice"), help_line.number),) if help_line else ()
    return ((_("Emergency"), emergency(numbers).number), *more)
