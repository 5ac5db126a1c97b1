"""A small set of content files to break."""

from dataclasses import dataclass
from pathlib import Path

from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content

SIGN = """
[[sign]]
id = "{id}"
text = "{text}"
audience = "both"
kind = "harm_sign"
confidence = "official"
checked = 2026-11-22
sources = [{{ id = "LAW" }}]
"""
GROUP = """
id = "{id}"
title = "Papers"
order = {order}
version = 1
"""
SOURCE = """
[[source]]
id = "LAW"
title = "A law"
short = "Law"
date = "2015"
checked = 2026-11-22
"""
FORM = """
id = "person"
title = "The person"
order = 2
version = 1
checked = 2026-11-22

[[page]]
id = "age"
title = "Age"

[[page.question]]
id = "under_18"
field = "person.under_18"
kind = "radios"
label = "Under 18?"
choices = [{ value = "yes", label = "Yes" }, { value = "no", label = "No" }]
"""
CONTACT = """
[[contact]]
id = "helpline"
name = "A helpline"
number = "0800 000 000"
who_for = "Anyone"
nations = ["england", "wales"]
kind = "helpline"
confidence = "official"
checked = 2026-11-22
sources = [{ id = "LAW" }]
old_numbers = ["0300 111 222 3"]
"""
GUIDANCE = """
id = "start"
title = "Start here"
for_whom = "Everyone"
minute = ["Tell your lead."]
order = 1
checked = 2026-11-22
sources = [{ id = "LAW" }]
"""
QUICK_LIST = """
[[quick_list]]
id = "health"
title = "In a clinic"
signs = ["doc_held"]
"""
SEARCH_WORDS = """
[[search_word]]
typed = ["visa"]
means = ["papers"]
"""
CHANGE = """
[[change]]
id = "number"
topic = "The number"
was = "An older guide gives another."
now = "This one is in use."
action = "Shows this one."
old_source = "LAW"
new_source = "LAW"
checked = 2026-11-22
"""
KEEPING = """
[[policy]]
id = "school"
birth = 25
change = 6
why = "Schools often do so."
sources = [{ id = "LAW" }]
checked = 2026-11-22
"""
FILES = {
    "forms/signs/papers.toml": GROUP.format(id="papers", order=1)
    + SIGN.format(id="doc_held", text="Someone else keeps their papers")
    + SIGN.format(id="doc_false", text="Has false papers"),
    "forms/questions/person.toml": FORM,
    "forms/quick_lists.toml": QUICK_LIST,
    "forms/search_words.toml": SEARCH_WORDS,
    "resources/sources.toml": SOURCE,
    "resources/contacts.toml": CONTACT,
    "resources/guidance/start.toml": GUIDANCE,
    "resources/changes.toml": CHANGE,
    "resources/retention.toml": KEEPING,
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folders `forms` and `resources` below `root`."""

    root: Path

    def write(self, name: str, text: str) -> None:
        """Put `text` where `name` says, in place of what is there."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Put `new` where the file says `old`, which it must say once."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def load(self) -> Content:
        """Read everything, with the organisation's own signs if there are any."""
        own_signs = self.root / "own_signs.toml"
        return load_content(self.root / "forms", self.root / "resources", own_signs)
