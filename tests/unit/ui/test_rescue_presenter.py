"""Reading a damaged vault, without a window."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.unit.ui.pretence import Lane
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Setting
from trafficking_desk.desk.packs import Preview
from trafficking_desk.desk.rescue import Rescued, RescuedCase
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.errors import DiskFullError, WrongPassphraseError
from trafficking_desk.store.salvage import SalvagedFile
from trafficking_desk.ui.rescue.presenter import RescueState, RescueVerbs, Rescuing
from trafficking_desk.ui.rescue.words import case_words, lost_words

CASE = Case(format=FORMAT, setting=Setting(nation="wales", kind="school"))
WHOLE = RescuedCase(CASE, (), 0, None)
HURT = RescuedCase(CASE, (), 2, None)
FILE = SalvagedFile(Blob("ab", "cd", b"", 1, "", ""), "jpeg", "A photo")
FOUND = Rescued((WHOLE, HURT), 3, 40, 0, ended=True)


@dataclass
class Pages:
    """The pages of one damaged vault; "right" opens it."""

    at_once: bool = True
    states: list[RescueState] = field(default_factory=list)
    papers: list[tuple[str, bool]] = field(default_factory=list)
    written: dict[Path, bytes] = field(default_factory=dict)
    full: bool = False

    def __post_init__(self) -> None:
        """Open the first page."""
        self.lane = Lane(at_once=self.at_once)
        verbs = RescueVerbs(
            self.read,
            self.paper,
            lambda _one: b"file",
            lambda _file: b"copy",
            self.save,
        )
        self.steps = Rescuing(verbs, self.lane, self.states.append, "referral")
        self.steps.start()

    @property
    def state(self) -> RescueState:
        """Return what was shown last."""
        return self.states[-1]

    def read(self, typed: str) -> Rescued:
        """Open with one passphrase only."""
        if typed != "right":
            raise WrongPassphraseError
        return FOUND

    def paper(self, _one: RescuedCase, paper: str, sure: bool) -> Preview:  # noqa: FBT001 - a verb's shape
        """Remember which paper was made."""
        self.papers.append((paper, sure))
        return Preview(b"pdf", "text", 1)

    def save(self, data: bytes, path: Path) -> None:
        """Write, unless the disk is full."""
        if self.full:
            raise DiskFullError
        self.written[path] = data


def test_a_wrong_passphrase_asks_again_and_none_is_not_tried() -> None:
    """Both say what to do."""
    pages = Pages()
    pages.steps.read("")
    assert pages.state.problem == "Type your passphrase."
    pages.steps.read("wrong")
    assert "does not open" in pages.state.problem
    pages.steps.read("right")
    assert pages.state.step == "list"


def test_a_case_of_which_nothing_is_missing_gets_a_sure_paper() -> None:
    """The other is marked as incomplete, whichever paper is chosen."""
    pages = Pages()
    pages.steps.read("right")
    pages.steps.open(WHOLE)
    pages.steps.back()
    pages.steps.open(HURT)
    pages.steps.choose("chronology")
    assert pages.papers == [
        ("referral", True),
        ("referral", False),
        ("chronology", False),
    ]


def test_paper_and_file_are_saved_where_the_worker_says() -> None:
    """A full disk is told, and the case stays open."""
    pages = Pages()
    pages.steps.read("right")
    pages.steps.open(WHOLE)
    pages.steps.save_paper(Path("one.pdf"))
    pages.steps.save_file(Path("one.json"))
    pages.steps.save_copy(FILE, Path("one.jpg"))
    assert pages.written == {
        Path("one.pdf"): b"pdf",
        Path("one.json"): b"file",
        Path("one.jpg"): b"copy",
    }
    assert "not locked" in pages.state.done
    pages.full = True
    pages.steps.save_file(Path("two.json"))
    assert "The disk is full" in pages.state.problem
    assert pages.state.step == "case"


def test_leaving_forgets_all_even_what_is_still_being_read() -> None:
    """An answer that comes after leaving is dropped."""
    pages = Pages(at_once=False)
    pages.steps.read("right")
    pages.steps.forget()
    pages.lane.run()
    assert pages.state == RescueState()


def test_what_is_lost_is_said_in_numbers() -> None:
    """Nothing is said about what is not missing."""
    title, text = lost_words(FOUND)
    assert title == "Not everything could be read"
    assert "3 of 40 pieces" in text
    assert "Cases with answers missing: 1." in text
    assert "nobody can tell" not in text
    assert case_words(HURT) == "2 answers of this case could not be read."
    assert case_words(WHOLE) == ""

    whole = Rescued((WHOLE,), 1, 40, 0, ended=True)
    assert lost_words(whole)[0] == "Every answer could be read"
    cut = Rescued((WHOLE,), 1, 40, 0, ended=False)
    assert "The newest answers of all may be missing too." in lost_words(cut)[1]
    assert not cut.is_sure(WHOLE)
