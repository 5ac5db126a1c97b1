"""What a school lead types to write the county-lines case down by hand.

The same facts as tests/cases/county_lines.json, page by page: the page's title,
then a text for each box, or None for a choice to click.
"""

from collections.abc import Mapping
from typing import Final

Answers = tuple[tuple[str, str | None], ...]
Page = tuple[str, Answers]

_FEAR: Final = (
    "He fears those he sold for, because the police took the drugs and the cash."
)
_HAPPENED: Final = (
    "Two pupils aged 15 were reported missing in Birmingham. Days later the police "
    "found them in a cold flat in Lincoln with drugs, knives and cash. They had been "
    "made to sell drugs for others."
)
_CAME_UP: Final = (
    "The police rang the school. The pupil then asked to speak to the safeguarding "
    "lead, alone."
)
_VIEW: Final = (
    "I think that he was moved away and used to sell drugs, and that he is afraid of "
    "a debt."
)
_PLACE: Final = "At school, in the quiet room with the head of year"

SAFE_NOW: Final[tuple[Page, ...]] = (
    ("Danger now", (("I do not know", None),)),
    ("What kind of danger", (("What is happening?", _FEAR),)),
)
SECTIONS: Final[Mapping[str, tuple[Page, ...]]] = {
    "The person": (
        ("Their age", (("Yes, under 18", None),)),
        ("Their name", (("What are they known as?", "Pupil A"),)),
        ("Where they are", (("Where are they at this moment?", _PLACE),)),
        (
            "Language",
            (
                ("Which languages do they speak?", "English"),
                ("No, one of: Do they need an interpreter?", None),
            ),
        ),
        ("About them", (("Boy or man, one of: Gender", None),)),
        ("Health and care", ()),
        (
            "Who looks after them",
            (
                ("A parent, one of: Who looks after the child?", None),
                ("Yes, one of: Is a parent in the UK?", None),
            ),
        ),
    ),
    "The story": (
        ("What happened", (("What happened, in order of time?", _HAPPENED),)),
        ("How it came up", (("How did you come to hear of it?", _CAME_UP),)),
        (
            "Their own words",
            (
                (
                    "What did they say, word for word?",
                    "They took us there and we had to sell for them.",
                ),
            ),
        ),
        ("What is already known", ()),
        ("Your view", (("What worries you, and why?", _VIEW),)),
    ),
    "Your details": (
        (
            "Your details",
            (
                ("Your name", "Test Lead (invented)"),
                ("Your job", "safeguarding lead"),
                ("Phone by day", "0121 496 0000"),
                ("Phone in the evening", "0121 496 0001"),
            ),
        ),
    ),
    "Consent and sharing": (
        ("What the child was told", ()),
        (
            "Telling parents or carers",
            (
                ("Yes, one of: Have the parents or carers been told?", None),
                ("Who told them, and when?", "Police"),
            ),
        ),
        (
            "What they need now",
            (("Food, clothes or a wash", None), ("A safe place to stay", None)),
        ),
    ),
}
PEOPLE: Final[tuple[Answers, ...]] = (
    (
        (
            "Who are they to the person?",
            "Older man in charge of the flat, name not known",
        ),
        ("Yes, one of: Could they be part of the harm?", None),
        ("Something else, one of: Are they any of these?", None),
    ),
    (
        ("Name or nickname", "Mother of Pupil A"),
        ("Who are they to the person?", "mother"),
        ("Family of the person, one of: Are they any of these?", None),
    ),
)
AFTER_PEOPLE: Final[tuple[Page, ...]] = (
    ("Others in danger", (("Yes, children", None),)),
    ("Who lives there", ()),
    (
        "Who decides for the child",
        (("Who has the legal right to decide for the child?", "Mother"),),
    ),
    (
        "Who else knows them",
        (
            ("School or college", "Invented Academy"),
            ("Council, or Trust in Northern Ireland", "Birmingham"),
        ),
    ),
)
VIEWS: Final[Answers] = (
    ("Moved, any distance", None),
    (
        "Because: Moved, any distance",
        "Police found him in Lincoln, and he says that others took him there.",
    ),
    ("Moved, any distance: This happened", None),
    ("Forced crime", None),
    (
        "Because: Forced crime",
        "He says that he had to sell drugs and hand over all the money.",
    ),
    ("Forced crime: This happened", None),
)
EVENTS: Final[tuple[tuple[str, str], ...]] = (
    ("about 10 November 2026", "Reported missing in Birmingham"),
    ("2026-11-18", "Found by police in a flat in Lincoln"),
)
