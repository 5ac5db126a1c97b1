"""Before a card is made for somebody to carry: is it safe, and what stands on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import contacts_for, resolve
from trafficking_desk.content.question import Choice
from trafficking_desk.desk.desk import Desk
from trafficking_desk.report.contact_sheet import MOST_ON_CARD
from trafficking_desk.words import N_, _

Box = Literal["safe", "numbers"]

SAFE: Final = (
    Choice(
        value="no",
        label=N_("No, not sure, or not asked"),
        hint=N_("Then no card is made. They can learn one number by heart."),
    ),
    Choice(
        value="yes",
        label=N_("Yes: they said so, and nobody who came with them heard it"),
    ),
)
_KINDS: Final = frozenset(
    (
        "emergency",
        "helpline",
        "child_helpline",
        "adult_support",
        "wellbeing",
        "health",
        "internal",
    )
)


@dataclass(frozen=True, slots=True)
class Carrying:
    """What was answered. `numbers` are ids; `labels` by id, "" for none."""

    safe: str = "no"
    numbers: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)


def choices(desk: Desk, nation: Nation | None = None) -> tuple[Choice, ...]:
    """Return the numbers that somebody may want with them, as they are dialled."""
    today = desk.clock().date()
    known = (
        resolve(one, desk.settings.local, today)
        for one in contacts_for(desk.content, nation or desk.settings.nation)
        if one.kind in _KINDS
    )
    return tuple(
        Choice(value=one.id, label=one.name, hint=one.number)
        for one in known
        if not one.not_set
    )


def problems(answers: Carrying, *, picks: bool) -> tuple[tuple[Box, str], ...]:
    """Return what keeps the card from being made; `picks`: numbers are chosen."""
    if answers.safe != "yes":
        text = _("Ask them alone if it is safe to carry. Without a yes, make no card.")
        return (("safe", text),)
    if picks and not answers.numbers:
        return (("numbers", _("Choose one number, or two.")),)
    if len(answers.numbers) > MOST_ON_CARD:
        return (("numbers", _("Choose two numbers at the most.")),)
    return ()


def lines(
    answers: Carrying, offered: tuple[Choice, ...]
) -> tuple[tuple[str, str], ...]:
    """Return label and number of each line of the card, as chosen."""
    numbers = {one.value: one.hint for one in offered}
    return tuple(
        (answers.labels.get(one, "").strip(), numbers[one])
        for one in answers.numbers
        if one in numbers
    )
