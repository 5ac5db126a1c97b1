"""A damaged vault, open to read: what is left of each case, to print and to save.

None of these verbs needs an open vault, and none can write to one.
"""

from dataclasses import dataclass
from datetime import datetime

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.cases.file import write_case
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.advice import advise
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.file_kinds import ENDINGS, kind_of
from trafficking_desk.desk.hidden_facts import IMAGES, without_hidden_facts
from trafficking_desk.desk.packs import Preview, preview
from trafficking_desk.report.documents import build
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.store.blob_files import BlobFiles
from trafficking_desk.store.salvage import SalvagedCase, SalvagedFile, salvage
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class RescuedCase:
    """One case as far as it can be read; `lost` answers of it cannot.

    `half_typed` are words that were not an answer yet. `changed` is None if no
    answer is left. `files` are those whose key could be read.
    """

    case: Case
    half_typed: tuple[str, ...]
    lost: int
    changed: datetime | None
    files: tuple[SalvagedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Rescued:
    """Everything that was found, last changed first.

    `lost` answers belong to cases that nobody can tell; not `ended`: the newest of
    all may be missing besides. A case that is lost with
    all its answers is there, too, without words.
    """

    cases: tuple[RescuedCase, ...]
    torn_pages: int
    pages: int
    lost: int
    ended: bool

    @property
    def is_whole(self) -> bool:
        """Say whether no answer is missing anywhere."""
        return all(map(self.is_sure, self.cases)) and not self.lost and self.ended

    def is_sure(self, one: RescuedCase) -> bool:
        """Say whether no answer can be missing from one case."""
        return not one.lost and not self.lost and self.ended


def rescue(desk: Desk, passphrase: str) -> Rescued:
    """Read what can be read; slow on purpose. Raises what `salvage` raises."""
    found = salvage(desk.folder, passphrase, desk.clock())
    cases = tuple(_rescued(desk, one) for one in found.cases)
    return Rescued(cases, found.torn_pages, found.pages, found.lost, found.ended)


def rescued_paper(
    desk: Desk, one: RescuedCase, document: str, *, sure: bool
) -> Preview:
    """Return a paper of what is left; not `sure`: it says that it is not whole."""
    advice = advise(desk, one.case)
    moment = as_of_moment(one.case, None, desk.clock())
    pack = PackInput(one.case, advice.outcome, advice.numbers, desk.content, moment)
    watermark = "" if sure else _("INCOMPLETE")
    return preview(build(document, pack, None, desk.watermark or watermark))


def rescued_copy(desk: Desk, file: SalvagedFile) -> bytes:
    """Return a photo or document without what it says of itself; a paper as it was.

    Raises FileDamagedError, or FileUnreadableError if it cannot be left out.
    """
    data = BlobFiles(desk.folder).read(file.blob)
    kind = kind_of(data)
    if not file.kind and kind not in IMAGES:
        return data
    return without_hidden_facts(kind, data)


def rescued_file(one: RescuedCase) -> bytes:
    """Return what is left as a case file, which the program can take in again."""
    return write_case(one.case)


def copy_name(one: RescuedCase, file: SalvagedFile) -> str:
    """Return a neutral name for a copy: the case's reference and a number."""
    number = one.files.index(file) + 1
    endings = {str(kind): ending for kind, ending in ENDINGS.items()}
    ending = endings.get(file.kind, "pdf")
    return f"{one.case.reference or 'TD'} {number}.{ending}"


def _rescued(desk: Desk, found: SalvagedCase) -> RescuedCase:
    here = desk.settings  # stands in where a case has lost its own
    setting: dict[str, JsonValue] = {
        "setting.nation": here.nation,
        "setting.kind": here.kind,
    }
    case, _items = fold(setting | found.values)
    words = tuple(text for text in found.drafts.values() if text.strip())
    return RescuedCase(case, words, found.lost, found.changed, found.files)
