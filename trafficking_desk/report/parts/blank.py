"""Is this a form for a pen: a paper of a case in which nothing is recorded."""

from trafficking_desk.cases.case import Case
from trafficking_desk.report.pack_input import PackInput


def is_blank(pack: PackInput) -> bool:
    """Say whether nothing but the setting is recorded."""
    case = pack.case
    return case == Case(format=case.format, setting=case.setting, as_of=case.as_of)
