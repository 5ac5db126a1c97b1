"""Whom a paper of our own files is about: name and birth."""

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.person import birth_and_age
from trafficking_desk.report.tree import Node, SummaryList, SummaryRow
from trafficking_desk.words import _


def about_them(pack: PackInput, label: str, *names: str) -> tuple[Node, ...]:
    """Return one row: the first of `names` that is recorded, and the birth.

    Nothing recorded: no row, for these papers also bear the reference.
    """
    name = next((one for one in names if one.strip()), "")
    born = birth_and_age(pack)
    birth = _("born {day}").format(day=born) if born.strip() else ""
    answer = ", ".join(filter(None, (name, birth)))
    return (SummaryList((SummaryRow(label, answer),)),) if answer else ()
