"""For whom a question is, in words."""

import pytest

from tests.unit.report.samples import content
from trafficking_desk.content.question import Condition
from trafficking_desk.report.only_if import for_whom, only_if


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (
            Condition(field="person.under_18", is_=("no",)),
            "Only for an adult. Age not sure: leave this out.",
        ),
        (
            Condition(field="person.under_18", is_=("absent", "yes", "not_sure")),
            "Only for a child, or if age is not sure.",
        ),
        (
            Condition(field="person.under_18", is_=("not_sure",)),
            "Only if “Not sure” at “Is the person under 18?”.",
        ),
        (
            Condition(field="setting.nation", is_=("scotland",)),
            "Only in Scotland.",
        ),
        (
            Condition(field="person.pregnant", is_=("yes", "absent")),
            "Only if “Yes” or no answer at “Are they pregnant?”.",
        ),
        (
            Condition(field="facts.images_involved", is_not=("true",)),
            "Not if “Yes” at “Are there sexual photos or videos?”.",
        ),
        (
            Condition(field="person.name"),
            "Only with an answer at “Full name, if you know it”.",
        ),
    ],
)
def test_a_condition_is_said_by_the_other_questions_own_words(
    condition: Condition, words: str
) -> None:
    assert only_if(content(), (condition,)) == words


def test_the_age_of_a_page_stands_in_its_title() -> None:
    """Another condition, or one more, is said in a sentence of its own."""
    adult = Condition(field="person.under_18", is_=("no",))
    scots = Condition(field="setting.nation", is_=("scotland",))
    assert for_whom("Consent", (adult,)).startswith("Consent (adults only")
    assert not for_whom("Consent", (scots,))
    assert not for_whom("Consent", (adult, scots))


def test_every_condition_that_ships_has_words() -> None:
    """None is left half said."""
    for form in content().forms.values():
        for page in form.pages:
            for when in (page.when, *(question.when for question in page.questions)):
                said = only_if(content(), when)
                assert bool(said) == bool(when)
                assert "“”" not in said
                assert "{" not in said
