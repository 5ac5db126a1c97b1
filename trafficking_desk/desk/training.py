"""The practice desk: its own vault, filled with invented cases."""

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.desk.cases import import_case, list_cases
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import open_training


def start_training(desk: Desk) -> None:
    """Open the training vault; put the sample cases into an empty one.

    Raises what `open_vault` raises, and BadInputError for a broken sample.
    """
    open_training(desk)
    if list_cases(desk):
        return
    known = desk.content.signs
    for path in sorted((bundled("resources") / "samples").glob("*.json")):
        import_case(desk, read_case_file(path, known))
