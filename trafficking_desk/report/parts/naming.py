"""Whom a paper of our own files is about: name and birth."""

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt
from trafficking_desk.report.parts.person import birth_and_age
from trafficking_desk.report.tree import Node, SummaryList, SummaryRow
from trafficking_desk.words import _


def about_them(pack: PackInput, label: str, *names: str) -> tuple[Node, ...]:
    """Return one row: the first of `names` that is recorded, and the birth.

    Nothing recorded: no row, for these papers also bear the reference.
    """
    name = next((one for one in names if one.strip()), "")
    born = birth_and_age(pack).strip()
    if not (name or born):
        return ()
    answer = ", ".join(filter(None, (name, _birth(pack, born))))
    return (SummaryList((SummaryRow(label, answer),)),)


def _birth(pack: PackInput, born: str) -> str:
    if not born:
        return _("age not sure") if age_in_doubt(pack) else ""
    told = _("born {day}").format(day=born)
    if age_in_doubt(pack):
        told = _("{birth}, but we are not sure of the age").format(birth=told)
    return told
