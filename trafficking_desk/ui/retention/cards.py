"""The cards of the page of keeping."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.model import Content
from trafficking_desk.desk.keeping import KeepingList, Kept
from trafficking_desk.desk.old_copies import OldCopies
from trafficking_desk.ui.sources import sources_line
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

MOST: Final = 100  # cases of one list; the others can be found by their words
Decide = Callable[[Kept], None] | None


def name_of(kept: Kept) -> str:
    """Return what the case is called on this page."""
    called = kept.line.known_as
    return f"{kept.line.reference}  ·  {called}" if called else kept.line.reference


def why_text(kept: Kept, known: KeepingList) -> str:
    """Return when the case is due and what that follows from."""
    texts = {
        "birth": _("{years} years after the person's birth").format(
            years=known.policy.birth
        ),
        "change": _("{years} years after the last change").format(
            years=known.policy.change
        ),
        "decided": _("as a lead decided"),
    }
    return _("Review on {day}: {why}").format(
        day=day_text(kept.review_on), why=texts[kept.why]
    )


def cases_card(
    title: str, empty: str, kept: tuple[Kept, ...], known: KeepingList, decide: Decide
) -> QWidget:
    """List cases, each with a button to decide unless `decide` is None."""
    parts: list[QWidget] = [heading(title)]
    for one in kept[:MOST]:
        parts += [divider(), _case_row(one, known, decide)]
    if not kept:
        parts.append(body(empty))
    if len(kept) > MOST:
        parts.append(small(_("And {more} more.").format(more=len(kept) - MOST)))
    return card(*parts)


def deleted_card(known: KeepingList) -> QWidget:
    """List what was deleted, by whom and why."""
    parts: list[QWidget] = [heading(_("Deleted"))]
    for stone in known.deleted[:MOST]:
        who = known.names.get(stone.by) or _("a lead without a name")
        line = _("{reference}, deleted on {day} by {who}").format(
            reference=stone.reference, day=day_text(stone.at.date()), who=who
        )
        why = _("Reason: {reason}").format(reason=stone.reason)
        parts += [divider(), _column((body(line), small(why)))]
    return card(*parts)


def old_copies_card(
    old: OldCopies, remove: Callable[[], None] | None, *, busy: bool
) -> QWidget:
    """Say where deleted cases may still be, and until when; a lead can end it."""
    parts: list[QWidget] = [heading(_("Old backups may still hold deleted cases"))]
    if old.backups:
        number = _("Backups made before the last deletion: {number}.")
        parts.append(body(number.format(number=old.backups)))
    if old.gone_by is not None:
        last = _("If a backup is made each day, the last of them goes on {day}.")
        parts.append(body(last.format(day=day_text(old.gone_by))))
    elif old.backups:
        parts.append(body(_("The rotation does not remove all of them by itself.")))
    if old.set_aside:
        text = _(
            "Vaults that a restore set aside lie in the same folder as the vault: "
            "{number}. They may hold deleted cases too. Whoever looks after this "
            "computer can delete them."
        )
        parts.append(small(text.format(number=old.set_aside)))
    if old.backups and remove is None:
        parts.append(small(_("A lead can remove them now.")))
    elif old.backups and remove is not None:
        text = _(
            "Copies in places where backups went before, or that someone made by "
            "hand, stay as they are."
        )
        button = secondary_button(_("Make a fresh backup and remove the older ones"))
        button.setEnabled(not busy)
        button.clicked.connect(remove)
        parts += [small(text), button]
    if busy:
        parts.append(body(_("Making a backup and checking it.")))
    return card(*parts)


def policy_card(
    known: KeepingList,
    content: Content,
    set_years: Callable[[str, str], None] | None,
) -> QWidget:
    """Show the times and where they come from; a lead can change them."""
    policy = known.policy
    parts: list[QWidget] = [heading(_("How long to keep"))]
    if set_years is None:
        text = _(
            "A child's case: {birth} years after birth. Any other case: {change} "
            "years after the last change."
        ).format(birth=policy.birth, change=policy.change)
        parts.append(body(text))
    else:
        parts += _year_fields(known, set_years)
    if policy.why:
        parts.append(body(_(policy.why)))
    parts.append(small(sources_line(content, policy.sources)))
    parts.append(small(_("This is not legal advice. Follow your own policy.")))
    return card(*parts)


def _year_fields(
    known: KeepingList, set_years: Callable[[str, str], None]
) -> list[QWidget]:
    policy = known.policy
    birth = TextInput(
        _("A child's case: years after birth"), _("Empty: the usual time"), 4
    )
    change = TextInput(
        _("Any other case: years after the last change"),
        _("Empty: the usual time"),
        4,
    )
    for field, years in ((birth, policy.birth), (change, policy.change)):
        field.set_value(str(years))
        field.left.connect(lambda _text: set_years(birth.value(), change.value()))
    return [birth, change]


def _case_row(one: Kept, known: KeepingList, decide: Decide) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(row, 12))
    said = [body(name_of(one)), small(why_text(one, known))]
    if one.decision.held:
        held = _("Held. Reason: {reason}").format(reason=one.decision.reason)
        said[1] = small(held)
    line.addWidget(_column(said), 1)
    if decide is not None:
        button = secondary_button(_("Decide"))
        name = _("Decide about {case}").format(case=one.line.reference)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: decide(one))
        line.addWidget(button)
    return row


def _column(parts: Iterable[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(holder, 2))
    for part in parts:
        column.addWidget(part)
    return holder
